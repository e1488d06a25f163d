package org.interdict.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final String PAGE = "{\"type\": \"object\"}";

    @Test
    void keepsThePathsThatTheServiceOwnsAndDropsTheOthers() {
        JsonNode merged = merge(part("unit-registry", """
                {"paths": {"/api/v1/units/{code}": {"get": {}}, "/q/health": {"get": {}}, "/api/v1/seizures": {"get": {}}}}
                """));
        assertThat(merged.path("paths").fieldNames()).toIterable().containsExactly("/api/v1/units/{code}");
    }

    @Test
    void keepsEqualSchemasOfOneNameOnce() {
        JsonNode merged = merge(schema("unit-registry", "Page", PAGE), schema("seizure", "Page", PAGE));
        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("Fault", "Page", "Problem");
    }

    @Test
    void putsTheServiceBeforeTheNameOfASchemaThatDiffers() {
        JsonNode merged = merge(schema("unit-registry", "Page", PAGE), part("seizure", """
                {"paths": {"/api/v1/seizures": {"get": {"responses": {"200": {"$ref": "#/components/schemas/Page"}}}}},
                 "components": {"schemas": {"Page": {"type": "array"}}}}
                """));
        assertThat(merged.at("/components/schemas/Page/type").asText()).isEqualTo("object");
        assertThat(merged.at("/components/schemas/SeizurePage/type").asText()).isEqualTo("array");
        assertThat(merged.at("/paths/~1api~1v1~1seizures/get/responses/200/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/SeizurePage");
    }

    @Test
    void tellsSchemasApartThatReadTheSameAndLeadToDifferentOnes() {
        String page = "{\"items\": {\"$ref\": \"#/components/schemas/Item\"}}";
        JsonNode merged = merge(
                part(
                        "unit-registry",
                        "{\"components\": {\"schemas\": {\"Page\": " + page + ", \"Item\": {\"a\": 1}}}}"),
                part("seizure", "{\"components\": {\"schemas\": {\"Page\": " + page + ", \"Item\": {\"a\": 2}}}}"));
        assertThat(merged.at("/components/schemas/SeizurePage/items/$ref").asText())
                .isEqualTo("#/components/schemas/SeizureItem");
        assertThat(merged.at("/components/schemas/Page/items/$ref").asText()).isEqualTo("#/components/schemas/Item");
    }

    @Test
    void saysOfEveryOperationThatItRefusesInProblems() {
        JsonNode merged = merge(part("seizure", """
                {"paths": {"/api/v1/seizures": {"get": {"responses": {"200": {"description": "ok"},
                  "404": {"description": "none"}}}}}}
                """));
        JsonNode responses = merged.at("/paths/~1api~1v1~1seizures/get/responses");
        assertThat(responses.at("/default/$ref").asText()).isEqualTo("#/components/responses/Problem");
        assertThat(responses
                        .at("/404/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(responses.path("200").has("content")).isFalse();
    }

    @Test
    void statesOneSecuritySchemeAndKeepsTheRoles() {
        JsonNode merged = merge(part("seizure", """
                {"paths": {"/api/v1/seizures": {"get": {"security": [{"SecurityScheme": ["officer", "analyst"]}]}}},
                 "components": {"securitySchemes": {"SecurityScheme": {"type": "oauth2"}}}}
                """));
        assertThat(merged.at("/paths/~1api~1v1~1seizures/get/security/0/bearer/1")
                        .asText())
                .isEqualTo("analyst");
        assertThat(merged.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("bearer");
        assertThat(merged.at("/security/0").has("bearer")).isTrue();
    }

    @Test
    void saysWhichServicesItDoesNotKnow() {
        JsonNode merged = Merge.of(new ServiceDocuments.Known(part("gateway", "{}"), List.of(), List.of("training")));
        assertThat(merged.at("/x-unavailable/0").asText()).isEqualTo("training");
        assertThat(merged.at("/info/description").asText()).contains("training");
    }

    @Test
    void givesTheSameTextForTheSameParts() {
        Part[] parts = {schema("seizure", "B", PAGE), schema("training", "A", PAGE)};
        assertThat(merge(parts).toString()).isEqualTo(merge(parts).toString());
    }

    private static JsonNode merge(Part... services) {
        return Merge.of(new ServiceDocuments.Known(part("gateway", "{}"), List.of(services), List.of()));
    }

    private static Part schema(String service, String name, String schema) {
        return part(service, "{\"components\": {\"schemas\": {\"" + name + "\": " + schema + "}}}");
    }

    private static Part part(String service, String json) {
        try {
            return new Part(service, new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
