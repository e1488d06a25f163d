package org.interdict.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.interdict.gateway.testing.Origins;
import org.interdict.kit.testing.IssuerOnly;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Origins.class, scope = TestResourceScope.GLOBAL)
class DashboardPageApiTest {
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");

    @Test
    void standsAtTheRootAndIsAskedForEachTime() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", equalTo("no-cache"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(containsString("<app-shell>"));
    }

    @Test
    void runsNothingInlineAndAsksNobodyButThisDoorAndTheIdentityProvider() {
        given().get("/")
                .then()
                .header(
                        "Content-Security-Policy",
                        matchesPattern("default-src 'none'; script-src 'self'; style-src 'self'; .*"
                                + "connect-src 'self' https?://[^ ;]+; .*frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(not(containsString("<script>")))
                .body(not(containsString("style=")));
    }

    @Test
    void namesTheIdentityProviderAndItsOwnClient() {
        given().get("/")
                .then()
                .body(matchesPattern("(?s).*<meta name=\"issuer\" content=\"http[^\"]+\">.*"))
                .body(containsString("<meta name=\"client\" content=\"dashboard\">"));
    }

    @Test
    void servesItsFilesPackedAndToBeKeptForEver() {
        List<String> files = FILE.matcher(given().get("/").asString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(files).hasSize(2);
        for (String file : files) {
            given().header("Accept-Encoding", "gzip")
                    .get(file)
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", equalTo("gzip"))
                    .header("Cache-Control", containsString("immutable"))
                    .header("X-Content-Type-Options", equalTo("nosniff"));
        }
    }

    @Test
    void answersAPostWithAProblem() {
        given().post("/").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void answersAFileThatThereIsNotWithAProblem() {
        given().get("/static/bundle/nothing.js").then().statusCode(404).contentType("application/problem+json");
    }
}
