package org.interdict.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.interdict.kit.problem.Problem;

/** Says of every operation what every operation does: it refuses in problems. */
final class ErrorAnswers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ErrorAnswers() {}

    static void define(Components components) {
        components.put("schemas", "Problem", problem());
        components.put("schemas", "Fault", fault());
        ObjectNode response = JSON.objectNode().put("description", "Refused or failed; the problem says why");
        response.set("content", content());
        components.put("responses", "Problem", response);
    }

    /** Answers of 400 and above that the service left without a body get one, and all others come by default. */
    static void complete(ObjectNode operation) {
        ObjectNode responses = operation.withObjectProperty("responses");
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            boolean refusal =
                    response.getKey().startsWith("4") || response.getKey().startsWith("5");
            if (refusal && response.getValue() instanceof ObjectNode object && !object.has("$ref")) {
                object.putIfAbsent("content", content());
            }
        }
        responses.putIfAbsent("default", JSON.objectNode().put("$ref", "#/components/responses/Problem"));
    }

    private static ObjectNode content() {
        ObjectNode content = JSON.objectNode();
        content.withObjectProperty(Problem.MEDIA_TYPE).set("schema", reference("Problem"));
        return content;
    }

    private static ObjectNode problem() {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("description", "RFC 9457");
        ObjectNode members = schema.withObjectProperty("properties");
        members.set("type", string("Which kind of problem: /problems/{slug}").put("format", "uri-reference"));
        members.set("title", string("The kind in words"));
        members.set("status", JSON.objectNode().put("type", "integer"));
        members.set("detail", string("What was wrong this time"));
        members.set("instance", string("The path of the request"));
        members.set("traceId", string("The id under which the request is found in the logs"));
        ObjectNode errors = JSON.objectNode().put("type", "array").put("description", "Every fault found");
        errors.set("items", reference("Fault"));
        members.set("errors", errors);
        return require(schema, List.of("type", "title", "status", "detail", "traceId"));
    }

    private static ObjectNode fault() {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode members = schema.withObjectProperty("properties");
        members.set("pointer", string("JSON Pointer into the body, or the name of a parameter or header"));
        members.set("code", string("A stable word for programs"));
        members.set("detail", string("One sentence for people"));
        return require(schema, List.of("pointer", "code", "detail"));
    }

    private static ObjectNode string(String description) {
        return JSON.objectNode().put("type", "string").put("description", description);
    }

    private static ObjectNode reference(String schema) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + schema);
    }

    private static ObjectNode require(ObjectNode schema, List<String> members) {
        members.forEach(schema.putArray("required")::add);
        return schema;
    }
}
