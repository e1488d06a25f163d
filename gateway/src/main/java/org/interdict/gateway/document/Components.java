package org.interdict.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reusable pieces of several documents under one roof. Equal pieces of one name are one piece; a piece whose name is
 * taken by another one gets its service's name in front.
 */
final class Components {
    private static final String ROOT = "#/components/";

    /** Security schemes are the gateway's to say. */
    private static final Set<String> KINDS = Set.of(
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "links",
            "callbacks",
            "pathItems");

    /** By reference: {@code #/components/schemas/Unit}. */
    private final Map<String, JsonNode> pieces = new TreeMap<>();

    void put(String kind, String name, JsonNode piece) {
        pieces.put(ROOT + kind + "/" + name, piece);
    }

    /** Takes a document's pieces in and answers how references to them must read from now on. */
    Map<String, String> add(Part part) {
        Map<String, JsonNode> own = piecesOf(part.document());
        Map<String, String> renamed = namesTaken(own).stream()
                .collect(Collectors.toMap(reference -> reference, reference -> prefixed(reference, part.name())));
        own.forEach((reference, piece) ->
                pieces.putIfAbsent(renamed.getOrDefault(reference, reference), rewritten(piece, renamed)));
        return renamed;
    }

    ObjectNode toJson() {
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        pieces.forEach((reference, piece) -> {
            String[] kindAndName = reference.substring(ROOT.length()).split("/", 2);
            components.withObjectProperty(kindAndName[0]).set(kindAndName[1], piece);
        });
        return components;
    }

    /** The same text with other references; a copy. */
    static JsonNode rewritten(JsonNode node, Map<String, String> renamed) {
        JsonNode copy = node.deepCopy();
        if (!renamed.isEmpty()) {
            rewrite(copy, renamed);
        }
        return copy;
    }

    private static void rewrite(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                // $ref and the values of a discriminator's mapping
                if (member.getValue().isTextual()
                        && renamed.containsKey(member.getValue().textValue())) {
                    member.setValue(
                            TextNode.valueOf(renamed.get(member.getValue().textValue())));
                }
            }
        }
        node.forEach(child -> rewrite(child, renamed));
    }

    /**
     * Names that this document uses for something else. A piece that reads the same but leads to a piece that differs
     * differs too, hence the repetition.
     */
    private Set<String> namesTaken(Map<String, JsonNode> own) {
        Set<String> taken = new TreeSet<>();
        Map<String, JsonNode> shared = new HashMap<>(own);
        shared.keySet().retainAll(pieces.keySet());
        boolean found = true;
        while (found) {
            found = false;
            for (Iterator<Map.Entry<String, JsonNode>> i = shared.entrySet().iterator(); i.hasNext(); ) {
                Map.Entry<String, JsonNode> piece = i.next();
                if (!piece.getValue().equals(pieces.get(piece.getKey()))
                        || texts(piece.getValue()).anyMatch(taken::contains)) {
                    taken.add(piece.getKey());
                    i.remove();
                    found = true;
                }
            }
        }
        return taken;
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.textValue())
                : Stream.iterate(node.elements(), Iterator::hasNext, i -> i).flatMap(i -> texts(i.next()));
    }

    private static Map<String, JsonNode> piecesOf(JsonNode document) {
        Map<String, JsonNode> own = new TreeMap<>();
        for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
            if (KINDS.contains(kind.getKey())) {
                kind.getValue()
                        .properties()
                        .forEach(piece -> own.put(ROOT + kind.getKey() + "/" + piece.getKey(), piece.getValue()));
            }
        }
        return own;
    }

    private static String prefixed(String reference, String service) {
        int name = reference.lastIndexOf('/') + 1;
        return reference.substring(0, name) + pascal(service) + reference.substring(name);
    }

    private static String pascal(String service) {
        return Stream.of(service.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
