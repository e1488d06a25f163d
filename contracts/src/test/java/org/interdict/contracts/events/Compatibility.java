package org.interdict.contracts.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What readers of a published schema lose by another: of a reader that binds what was promised, and of one that holds the
 * events of the past, which topics keep for ever, to the schema of today.
 */
final class Compatibility {
    /** What may be worded anew at any time. */
    private static final Set<String> WORDS = Set.of("$schema", "$id", "$comment", "title", "description", "examples");

    /** What is compared by what it means; everything else must stay as it is. */
    private static final Set<String> COMPARED = Set.of("properties", "required", "enum", "items", "anyOf");

    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    static List<String> breaks(JsonNode published, JsonNode changed) {
        Compatibility compatibility = new Compatibility();
        compatibility.compare("", published, changed);
        return compatibility.breaks;
    }

    private void compare(String at, JsonNode published, JsonNode changed) {
        members(at, published.path("properties"), changed.path("properties"));
        required(at, texts(published.path("required")), texts(changed.path("required")));
        codes(at, published.path("enum"), changed.path("enum"));
        if (published.has("items") && changed.has("items")) {
            compare(at + "/[]", published.path("items"), changed.path("items"));
        } else {
            same(at, "items", published, changed);
        }
        forms(at, published.path("anyOf"), changed.path("anyOf"));
        Set<String> others = new TreeSet<>();
        published.fieldNames().forEachRemaining(others::add);
        changed.fieldNames().forEachRemaining(others::add);
        others.removeAll(WORDS);
        others.removeAll(COMPARED);
        others.forEach(keyword -> same(at, keyword, published, changed));
    }

    private void members(String at, JsonNode published, JsonNode changed) {
        published.fieldNames().forEachRemaining(name -> {
            if (changed.has(name)) {
                compare(at + "/" + name, published.path(name), changed.path(name));
            } else {
                breaks.add(at + "/" + name + " is gone");
            }
        });
    }

    private void required(String at, Set<String> published, Set<String> changed) {
        published.stream()
                .filter(name -> !changed.contains(name))
                .forEach(name -> breaks.add(at + "/" + name + " may be absent now"));
        changed.stream()
                .filter(name -> !published.contains(name))
                .forEach(name -> breaks.add(at + "/" + name + " is required, and earlier events have none"));
    }

    /** Lists of codes may grow, and readers know it; a code that is gone stands in earlier events. */
    private void codes(String at, JsonNode published, JsonNode changed) {
        if (published.isMissingNode() && !changed.isMissingNode()) {
            breaks.add(at + " is limited to codes now");
        }
        Set<String> left = texts(changed);
        texts(published).stream()
                .filter(code -> !left.contains(code))
                .forEach(code -> breaks.add(at + " has no code " + code + " any more"));
    }

    private void forms(String at, JsonNode published, JsonNode changed) {
        if (published.size() != changed.size()) {
            breaks.add(at + " has " + changed.size() + " forms instead of " + published.size());
            return;
        }
        for (int form = 0; form < published.size(); form++) {
            compare(at + "/form " + form, published.path(form), changed.path(form));
        }
    }

    private void same(String at, String keyword, JsonNode published, JsonNode changed) {
        if (!published.path(keyword).equals(changed.path(keyword))) {
            breaks.add("%s: %s was %s, is %s".formatted(at, keyword, published.path(keyword), changed.path(keyword)));
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        (list.isArray() ? list : JsonNodeFactory.instance.arrayNode()).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
