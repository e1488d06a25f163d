package org.interdict.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.interdict.contracts.events.EventType;
import org.interdict.contracts.events.EventTypes;

/**
 * What is announced and where, as AsyncAPI 3.0: the roads are written by hand, what travels on them comes from the list of
 * event types and their published schemas, so that neither can be forgotten.
 */
@Singleton
final class AsyncApiDocument {
    private static final String ROADS = "asyncapi.yaml";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What a schema says of itself where it stands alone. */
    private static final List<String> OF_ITSELF = List.of("$schema", "$id", "title", "description");

    private final DocumentText text;

    AsyncApiDocument(ObjectMapper json) {
        text = DocumentText.of(document(json), json);
    }

    DocumentText text() {
        return text;
    }

    private static ObjectNode document(ObjectMapper json) {
        try (InputStream file =
                Objects.requireNonNull(AsyncApiDocument.class.getResourceAsStream(ROADS), () -> "no " + ROADS)) {
            ObjectNode document = (ObjectNode) DocumentText.YAML.readTree(file);
            ObjectNode components = document.withObject("/components");
            for (EventType type : EventTypes.ALL) {
                define(components.withObjectProperty("schemas"), type, json.readTree(type.schema()));
            }
            ObjectNode messages = components.withObjectProperty("messages");
            document.path("channels").forEach(channel -> load((ObjectNode) channel, messages));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A schema for each record, which several types may share. */
    private static void define(ObjectNode schemas, EventType type, JsonNode schema) {
        for (int form = 0; form < type.data().size(); form++) {
            JsonNode one =
                    type.data().size() == 1 ? schema : schema.path("anyOf").path(form);
            schemas.set(form(type, form), ((ObjectNode) one).remove(OF_ITSELF));
        }
    }

    private static void load(ObjectNode channel, ObjectNode messages) {
        String form = channel.remove("x-form").asText();
        for (JsonNode topic : channel.remove("x-topics")) {
            EventTypes.ALL.stream()
                    .filter(type -> type.topic().equals(topic.asText()))
                    .forEach(type -> {
                        String name = form + "." + type.name();
                        messages.set(name, message(type, form));
                        channel.withObjectProperty("messages").set(type.name(), reference("messages", name));
                    });
        }
    }

    private static ObjectNode message(EventType type, String form) {
        ObjectNode message = JSON.objectNode()
                .put("name", type.name())
                .put("title", type.title())
                .put("summary", type.summary())
                .put("contentType", "application/json");
        message.putArray("traits").add(reference("messageTraits", form));
        switch (form) {
            case "stream" -> message.set("payload", envelope("StreamEvent", type, data(type)));
            case "webhook" ->
                message.set(
                        "payload", envelope("WebhookEvent", type, anyOf(data(type), reference("schemas", "Excerpt"))));
            default -> {
                message.withObject("/headers")
                        .put("type", "object")
                        .withObject("/properties/ce_type")
                        .put("const", type.name());
                message.set("payload", data(type));
            }
        }
        return message;
    }

    private static ObjectNode envelope(String schema, EventType type, JsonNode data) {
        ObjectNode event = JSON.objectNode().put("type", "object");
        event.withObject("/properties/type").put("type", "string").put("const", type.name());
        event.withObject("/properties").set("data", data);
        ObjectNode envelope = JSON.objectNode();
        envelope.putArray("allOf").add(reference("schemas", schema)).add(event);
        return envelope;
    }

    private static ObjectNode data(EventType type) {
        ObjectNode[] forms = new ObjectNode[type.data().size()];
        for (int form = 0; form < forms.length; form++) {
            forms[form] = reference("schemas", form(type, form));
        }
        return forms.length == 1 ? forms[0] : anyOf(forms);
    }

    private static ObjectNode anyOf(ObjectNode... forms) {
        ObjectNode either = JSON.objectNode();
        ArrayNode list = either.putArray("anyOf");
        List.of(forms).forEach(list::add);
        return either;
    }

    private static ObjectNode reference(String kind, String name) {
        return JSON.objectNode().put("$ref", "#/components/" + kind + "/" + name);
    }

    private static String form(EventType type, int form) {
        return type.data().get(form).getSimpleName();
    }
}
