package org.interdict.gateway.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.parsing.Parser;
import org.interdict.contracts.events.EventType;
import org.interdict.contracts.events.EventTypes;
import org.interdict.gateway.testing.Origins;
import org.interdict.kit.testing.IssuerOnly;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Origins.class, scope = TestResourceScope.GLOBAL)
class AsyncApiResourceApiTest {
    private static final String DOCUMENT = "/asyncapi";
    private static final String SCHEMAS = DOCUMENT + "/schemas/";

    @Test
    void saysWhatIsAnnouncedToWhoeverAsks() {
        given().get(DOCUMENT)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("Vary", containsString("Accept"))
                .header("Cache-Control", "public, max-age=3600")
                .body("asyncapi", equalTo("3.0.0"))
                .body("channels.seizures.address", equalTo("interdict.seizures"))
                .body("channels.stream.address", equalTo("/api/v1/events"));
        given().auth().oauth2("not.a.token").get(DOCUMENT).then().statusCode(200);
    }

    @Test
    void writesYamlWhenAskedTo() {
        given().accept("application/yaml")
                .get(DOCUMENT)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(startsWith("asyncapi: 3.0.0"));
        given().accept("application/vnd.aai.asyncapi+yaml")
                .get(DOCUMENT)
                .then()
                .contentType(startsWith("application/vnd.aai.asyncapi+yaml"))
                .body(startsWith("asyncapi: 3.0.0"));
        given().get(DOCUMENT + "?format=yaml").then().contentType(startsWith("application/yaml"));
        given().accept("application/vnd.aai.asyncapi+json")
                .get(DOCUMENT)
                .then()
                .contentType(startsWith("application/vnd.aai.asyncapi+json"))
                .body(startsWith("{"));
    }

    @Test
    void publishesTheSchemaOfEveryTypeAtTheAddressThatEventsName() {
        RestAssured.registerParser("application/schema+json", Parser.JSON);
        for (EventType type : EventTypes.ALL) {
            String schema = given().get(SCHEMAS + type.name())
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/schema+json"))
                    .body("'$id'", equalTo(SCHEMAS + type.name()))
                    .extract()
                    .asString();
            assertThat(schema).isEqualTo(type.schema());
        }
        given().accept("application/json")
                .get(SCHEMAS + "org.interdict.seizure.recorded.v1")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"));
    }

    @Test
    void answers304WhileNothingHasChanged() {
        for (String path : new String[] {DOCUMENT, SCHEMAS + "org.interdict.seizure.recorded.v1"}) {
            String tag = given().get(path).header("ETag");
            given().header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", "public, max-age=3600");
        }
        String json = given().get(DOCUMENT).header("ETag");
        given().accept("application/yaml")
                .header("If-None-Match", json)
                .get(DOCUMENT)
                .then()
                .statusCode(200);
    }

    @Test
    void refusesTypesThatThereAreNotAndWhatItCannotWrite() {
        given().header("Accept-Language", "fr")
                .get(SCHEMAS + "org.interdict.seizure.burned.v1")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("detail", equalTo("Il n’existe pas d’événement de ce type."));
        given().get(SCHEMAS + "../../openapi").then().statusCode(400).contentType("application/problem+json");
        given().accept("text/csv").get(DOCUMENT).then().statusCode(406).contentType("application/problem+json");
        given().get(DOCUMENT + "?format=xml").then().statusCode(400).contentType("application/problem+json");
        given().get(DOCUMENT + "?lang=fr").then().statusCode(400).contentType("application/problem+json");
        given().post(DOCUMENT).then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void standsInTheDocumentOfTheApiAsOpen() {
        given().get("/openapi")
                .then()
                .body("paths.'/asyncapi'.get.operationId", equalTo("readEventDocument"))
                .body("paths.'/asyncapi'.get.security", hasSize(0))
                .body("paths.'/asyncapi/schemas/{type}'.get.operationId", equalTo("readEventSchema"))
                .body("paths.'/asyncapi/schemas/{type}'.get.security", hasSize(0));
    }
}
