package org.interdict.gateway.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.interdict.gateway.testing.Origins;
import org.interdict.kit.testing.IssuerOnly;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Origins.class, scope = TestResourceScope.GLOBAL)
class OpenApiResourceApiTest {
    @Test
    void mergesTheDocumentsOfTheServices() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("openapi", equalTo("3.1.0"))
                .body("servers.url", contains("/"))
                .body("tags.name", hasItems("Documents", "Seizures", "Units"))
                .body("paths", hasKey("/api/v1/units"))
                .body("paths", hasKey("/api/v1/seizures"))
                .body("paths.'/openapi'.get.security", hasSize(0))
                .body("paths", not(hasKey("/q/health")))
                .body("components.schemas.Page.description", equalTo("of units"))
                .body("components.schemas.SeizurePage.description", equalTo("of seizures"));
    }

    @Test
    void saysWhichServiceCouldNotBeAsked() {
        given().get("/openapi")
                .then()
                .body("x-unavailable", contains("training"))
                .body("info.description", containsString("training"));
    }

    @Test
    void writesYamlWhenAskedTo() {
        given().get("/openapi?format=yaml")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(containsString("/api/v1/units:"));
        given().accept("application/yaml").get("/openapi").then().contentType(startsWith("application/yaml"));
        given().accept("application/yaml")
                .get("/openapi?format=json")
                .then()
                .contentType(startsWith("application/json"));
    }

    @Test
    void refusesWhatItCannotWrite() {
        given().accept("text/csv").get("/openapi").then().statusCode(406).contentType("application/problem+json");
        given().get("/openapi?format=xml").then().statusCode(400).contentType("application/problem+json");
    }
}
