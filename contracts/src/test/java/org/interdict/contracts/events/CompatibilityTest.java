package org.interdict.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The check of schemas goes red for each way in which a change may harm a reader, and for no other. */
class CompatibilityTest {
    private static final String PUBLISHED = """
            {
              "type": "object", "description": "a parcel",
              "properties": {
                "id": {"type": "string", "format": "uuid"},
                "weight": {"type": "number"},
                "note": {"type": ["string", "null"]},
                "state": {"type": "string", "enum": ["SENT", "LOST"]},
                "stops": {"type": "array", "items": {"type": "object", "properties": {"place": {"type": "string"}}}}
              },
              "required": ["id", "weight"]
            }
            """;

    @Test
    void letsASchemaGainAnOptionalMember() {
        assertThat(after(schema -> properties(schema).putObject("colour").put("type", "string")))
                .isEmpty();
    }

    @Test
    void letsAListOfCodesGrow() {
        assertThat(after(schema -> property(schema, "state").withArray("enum").add("FOUND")))
                .isEmpty();
    }

    @Test
    void letsEverythingBeDescribedAnew() {
        assertThat(after(schema -> {
                    schema.put("description", "a box").put("title", "Box");
                    property(schema, "note").put("description", "what was written on it");
                }))
                .isEmpty();
    }

    @Test
    void seesAMemberGo() {
        assertThat(after(schema -> properties(schema).remove("note"))).containsExactly("/note is gone");
    }

    @Test
    void seesAMemberRenamed() {
        assertThat(after(schema ->
                        properties(schema).set("remark", properties(schema).remove("note"))))
                .containsExactly("/note is gone");
    }

    @Test
    void seesAMemberThatMayBeAbsentNow() {
        assertThat(after(schema -> schema.withArray("required").remove(1)))
                .containsExactly("/weight may be absent now");
    }

    @Test
    void seesAMemberThatEarlierEventsLack() {
        assertThat(after(schema -> {
                    properties(schema).putObject("colour").put("type", "string");
                    schema.withArray("required").add("colour");
                }))
                .containsExactly("/colour is required, and earlier events have none");
    }

    @Test
    void seesAnotherType() {
        assertThat(after(schema -> property(schema, "weight").put("type", "string")))
                .containsExactly("/weight: type was \"number\", is \"string\"");
    }

    @Test
    void seesAMemberThatIsNoLongerOrNewlyNull() {
        assertThat(after(schema -> property(schema, "note").put("type", "string")))
                .containsExactly("/note: type was [\"string\",\"null\"], is \"string\"");
        assertThat(after(schema -> property(schema, "weight")
                        .putArray("type")
                        .add("number")
                        .add("null")))
                .containsExactly("/weight: type was \"number\", is [\"number\",\"null\"]");
    }

    @Test
    void seesAnotherFormat() {
        assertThat(after(schema -> property(schema, "id").put("format", "uri")))
                .containsExactly("/id: format was \"uuid\", is \"uri\"");
        assertThat(after(schema -> property(schema, "id").remove("format")))
                .containsExactly("/id: format was \"uuid\", is ");
    }

    @Test
    void seesACodeGo() {
        assertThat(after(schema -> property(schema, "state").withArray("enum").remove(0)))
                .containsExactly("/state has no code SENT any more");
    }

    @Test
    void seesATextLimitedToCodes() {
        assertThat(after(schema -> property(schema, "note").withArray("enum").add("FRAGILE")))
                .containsExactly("/note is limited to codes now");
    }

    @Test
    void seesANewLimit() {
        assertThat(after(schema -> property(schema, "weight").put("minimum", 1)))
                .containsExactly("/weight: minimum was , is 1");
        assertThat(after(schema -> schema.put("additionalProperties", false)))
                .containsExactly(": additionalProperties was , is false");
    }

    @Test
    void seesAChangeWithinTheMembersOfAList() {
        assertThat(after(schema ->
                        ((ObjectNode) property(schema, "stops").at("/items/properties/place")).put("type", "integer")))
                .containsExactly("/stops/[]/place: type was \"string\", is \"integer\"");
        assertThat(after(schema -> property(schema, "stops").remove("items"))).hasSize(1);
    }

    @Test
    void seesAFormThatReadersDoNotKnow() throws JsonProcessingException {
        ObjectNode one = EventJson.MAPPER.createObjectNode();
        one.withArray("anyOf").add(published());
        ObjectNode two = one.deepCopy();
        two.withArray("anyOf").addObject().put("type", "object");
        assertThat(Compatibility.breaks(one, two)).containsExactly(" has 2 forms instead of 1");
        ObjectNode changed = one.deepCopy();
        properties((ObjectNode) changed.path("anyOf").path(0)).remove("note");
        assertThat(Compatibility.breaks(one, changed)).containsExactly("/form 0/note is gone");
    }

    private static List<String> after(Consumer<ObjectNode> change) {
        try {
            ObjectNode changed = published();
            change.accept(changed);
            return Compatibility.breaks(published(), changed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode published() throws JsonProcessingException {
        return (ObjectNode) EventJson.MAPPER.readTree(PUBLISHED);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.path("properties");
    }

    private static ObjectNode property(ObjectNode schema, String name) {
        return (ObjectNode) schema.path("properties").path(name);
    }
}
