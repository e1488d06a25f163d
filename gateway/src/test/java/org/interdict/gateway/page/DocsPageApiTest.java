package org.interdict.gateway.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.interdict.gateway.testing.Origins;
import org.interdict.kit.testing.IssuerOnly;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Origins.class, scope = TestResourceScope.GLOBAL)
class DocsPageApiTest {
    @Test
    void loadsNothingFromElsewhereAndRunsNoInlineScript() {
        given().get("/docs")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .body(not(containsString("http")))
                .body(not(containsString("<script>")));
    }

    @Test
    void servesTheFilesOfThePage() {
        for (String file : new String[] {"start.js", "swagger-ui.css", "swagger-ui-bundle.js"}) {
            given().get("/docs/" + file).then().statusCode(200).header("X-Content-Type-Options", equalTo("nosniff"));
        }
    }
}
