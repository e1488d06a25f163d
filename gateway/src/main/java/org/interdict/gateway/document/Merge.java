package org.interdict.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.interdict.gateway.route.Destination;
import org.interdict.gateway.route.Routes;

/** Makes one OpenAPI document of several. The same parts in the same order give the same text. */
final class Merge {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String SCHEME = "bearer";

    /** The gateway's own part; what it answers itself it answers to everybody. */
    static final String OWN = "gateway";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Components components = new Components();

    private Merge() {
        ErrorAnswers.define(components);
    }

    static ObjectNode of(ServiceDocuments.Known known) {
        Merge merge = new Merge();
        merge.add(known.own());
        known.services().forEach(merge::add);
        return merge.toJson(known.missing());
    }

    private void add(Part part) {
        boolean isOpen = part.name().equals(OWN);
        Map<String, String> renamed = components.add(part);
        part.document()
                .path("tags")
                .forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        for (Map.Entry<String, JsonNode> path : part.document().path("paths").properties()) {
            if (isServedBy(part.name(), path.getKey())
                    && Components.rewritten(path.getValue(), renamed) instanceof ObjectNode item) {
                complete(item, isOpen);
                paths.merge(path.getKey(), item, Merge::union);
            }
        }
    }

    /** A document may name what the gateway does not forward: its own address, health, metrics. */
    private static boolean isServedBy(String part, String path) {
        return Routes.of(path)
                .filter(Destination::isService)
                .map(owner -> owner.label().equals(part))
                .orElse(part.equals(OWN) && !path.startsWith("/q/"));
    }

    private static void complete(ObjectNode item, boolean isOpen) {
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            if (METHODS.contains(member.getKey()) && member.getValue() instanceof ObjectNode operation) {
                ErrorAnswers.complete(operation);
                secure(operation, isOpen);
            }
        }
    }

    /** One scheme under one name; the roles that a service states for an operation stay with it. */
    private static void secure(ObjectNode operation, boolean isOpen) {
        if (operation.path("security").isEmpty()) {
            if (isOpen) {
                operation.putArray("security");
            }
            return;
        }
        ArrayNode roles = JSON.arrayNode();
        operation.path("security").forEach(requirement -> requirement.forEach(stated -> stated.forEach(roles::add)));
        operation.putArray("security").addObject().set(SCHEME, roles);
    }

    private static ObjectNode union(ObjectNode first, ObjectNode second) {
        second.properties().forEach(member -> first.putIfAbsent(member.getKey(), member.getValue()));
        return first;
    }

    private ObjectNode toJson(List<String> missing) {
        ObjectNode document = JSON.objectNode().put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info")
                .put("title", "Interdict")
                .put("version", "v1")
                .put("description", description(missing));
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray(SCHEME);
        document.putArray("tags").addAll(tags.values());
        document.putObject("paths").setAll(paths);
        ObjectNode reusable = components.toJson();
        reusable.withObjectProperty("securitySchemes")
                .putObject(SCHEME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        document.set("components", reusable);
        if (!missing.isEmpty()) {
            missing.forEach(document.putArray("x-unavailable")::add);
        }
        return document;
    }

    private static String description(List<String> missing) {
        String purpose = "Seizure and interception data for border units. Events are described at /asyncapi.";
        return missing.isEmpty()
                ? purpose
                : purpose + " Not reachable at the moment, and therefore not described here: "
                        + String.join(", ", missing) + ".";
    }
}
