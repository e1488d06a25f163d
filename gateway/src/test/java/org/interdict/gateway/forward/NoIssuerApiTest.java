package org.interdict.gateway.forward;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoIssuerApiTest.NeverReached.class)
class NoIssuerApiTest {
    @Test
    void answers503WhenTokensCannotBeChecked() {
        String token = part("{\"alg\": \"RS256\", \"kid\": \"k\"}") + "." + part("{\"iss\": \"i\", \"sub\": \"s\"}")
                + "." + part("signature");
        as(token)
                .get("/api/v1/seizures")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("2"));
    }

    @Test
    void answers401WithoutATokenAllTheSame() {
        given().get("/api/v1/seizures").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void isReadyAllTheSame() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void answers503WhenNoServiceCanBeDescribed() {
        given().get("/openapi").then().statusCode(503).contentType("application/problem+json");
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** An address at which nobody listens. */
    public static final class NeverReached implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String nobody = "http://127.0.0.1:9";
            return Map.of(
                    "quarkus.oidc.auth-server-url", nobody,
                    "interdict.gateway.unit-registry", nobody,
                    "interdict.gateway.seizure", nobody,
                    "interdict.gateway.training", nobody,
                    "interdict.gateway.identity", nobody);
        }
    }
}
