package org.interdict.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apicurio.datamodels.Library;
import io.apicurio.datamodels.TraverserDirection;
import io.apicurio.datamodels.models.Node;
import io.apicurio.datamodels.models.Schema;
import io.apicurio.datamodels.models.visitors.AllNodeVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.interdict.contracts.events.EventType;
import org.interdict.contracts.events.EventTypes;
import org.junit.jupiter.api.Test;

class AsyncApiDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DocumentText text = new AsyncApiDocument(JSON).text();

    @Test
    void isAsyncApi3() throws JsonProcessingException {
        assertThat(document().path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document().path("operations"))
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(operation.path("action").asText()).isEqualTo("send"));
    }

    @Test
    void hasNoMemberThatAsyncApiDoesNotKnow() throws JsonProcessingException {
        assertThat(unknown(document())).isEmpty();
    }

    @Test
    void wouldShowAMemberThatAsyncApiDoesNotKnow() throws JsonProcessingException {
        ObjectNode document = (ObjectNode) document();
        document.withObject("/channels/units").put("adress", "interdict.units");
        document.withObject("/components/messages/webhook.org.interdict.seizure.recorded.v1")
                .put("body", "none");
        assertThat(unknown(document)).hasSize(2);
    }

    @Test
    void refersToNothingThatIsNotThere() throws JsonProcessingException {
        JsonNode document = document();
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).hasSizeGreaterThan(100).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(JsonPointer.compile(reference.substring(1))).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    @Test
    void carriesEveryTypeOnItsTopicAndNoOther() throws JsonProcessingException {
        Map<String, List<String>> carried = new TreeMap<>();
        document()
                .path("channels")
                .forEach(channel -> carried.put(channel.path("address").asText(), types(channel)));
        EventTypes.ALL.stream()
                .collect(Collectors.groupingBy(
                        EventType::topic, Collectors.mapping(EventType::name, Collectors.toList())))
                .forEach((topic, types) ->
                        assertThat(carried.get(topic)).as(topic).containsExactlyElementsOf(types));
    }

    @Test
    void tellsReadersOutsideOfEverything() throws JsonProcessingException {
        List<String> told = EventTypes.ALL.stream().map(EventType::name).toList();
        JsonNode channels = document().path("channels");
        assertThat(types(channels.path("stream"))).containsExactlyInAnyOrderElementsOf(told);
        assertThat(types(channels.path("webhook"))).containsExactlyInAnyOrderElementsOf(told);
        assertThat(types(channels.path("partners")))
                .isSubsetOf(told)
                .contains("org.interdict.seizure.withdrawn.v1", "org.interdict.alert.issued.v1")
                .doesNotContain("org.interdict.unit.updated.v1");
    }

    @Test
    void showsDataAsTheSchemaOfTheirTypeDoes() throws JsonProcessingException {
        JsonNode document = document();
        for (EventType type : EventTypes.ALL) {
            JsonNode payload = document.path("components")
                    .path("messages")
                    .path("topic." + type.name())
                    .path("payload");
            ObjectNode schema = (ObjectNode) JSON.readTree(type.schema());
            schema.path("anyOf").forEach(form -> ((ObjectNode) form).remove("description"));
            assertThat(resolved(document, payload))
                    .as(type.name())
                    .isEqualTo(schema.remove(List.of("$schema", "$id", "title", "description")));
        }
    }

    @Test
    void saysTheSameAsYaml() throws JsonProcessingException {
        assertThat(DocumentText.YAML.readTree(text.yaml())).isEqualTo(document());
    }

    private static List<String> types(JsonNode channel) {
        List<String> types = new ArrayList<>();
        channel.path("messages").fieldNames().forEachRemaining(types::add);
        return types;
    }

    private JsonNode document() throws JsonProcessingException {
        return JSON.readTree(text.json());
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        if (schema.has("$ref")) {
            return document.at(schema.path("$ref").asText().substring(1));
        }
        ObjectNode either = JSON.createObjectNode();
        schema.path("anyOf").forEach(form -> either.withArray("anyOf").add(resolved(document, form)));
        return either;
    }

    /** What an independent model of AsyncAPI 3.0 has no place for; schemas are held to those that are published. */
    private static List<String> unknown(JsonNode document) {
        List<String> unknown = new ArrayList<>();
        Library.visitTree(
                Library.readDocumentFromJSONString(document.toString()),
                new AllNodeVisitor() {
                    @Override
                    protected void visitNode(Node node) {
                        if (!(node instanceof Schema)) {
                            node.getExtraPropertyNames()
                                    .forEach(name -> unknown.add(Library.createNodePath(node) + "/" + name));
                        }
                    }
                },
                TraverserDirection.down);
        return unknown;
    }
}
