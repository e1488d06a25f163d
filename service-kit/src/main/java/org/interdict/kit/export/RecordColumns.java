package org.interdict.kit.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.interdict.kit.json.PublishedMembers.Member;

/**
 * Records as lines of a table whose columns are JSON paths, the form in which imports read them: a line for each element of
 * their lists of objects, at least one, with the record's own members on each.
 */
public final class RecordColumns {
    private final Map<String, Member> members = new LinkedHashMap<>();

    /** All members of a published record but these. */
    public RecordColumns(Map<String, Member> published, List<String> without) {
        published.forEach((path, member) -> {
            if (!without.contains(path)) {
                members.put(path, member);
            }
        });
    }

    public List<String> header() {
        return List.copyOf(members.keySet());
    }

    public List<List<Object>> lines(JsonNode record) {
        int count = members.values().stream()
                .flatMap(member -> member.list().stream())
                .distinct()
                .mapToInt(list -> at(record, list).size())
                .reduce(1, Math::max);
        List<List<Object>> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(line(record, i));
        }
        return lines;
    }

    private List<Object> line(JsonNode record, int element) {
        List<Object> cells = new ArrayList<>(members.size());
        members.forEach((path, member) -> cells.add(cell(member.list()
                .map(list -> at(at(record, list).path(element), path.substring(list.length() + 1)))
                .orElseGet(() -> at(record, path)))));
        return cells;
    }

    private static Object cell(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("|"))
                : value.asText("");
    }

    private static JsonNode at(JsonNode node, String path) {
        JsonNode found = node;
        for (String name : path.split("\\.", -1)) {
            found = found.path(name);
        }
        return found.isNull() ? MissingNode.getInstance() : found;
    }
}
