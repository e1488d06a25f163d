package org.interdict.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.interdict.gateway.testing.Origins;
import org.interdict.gateway.testing.SeizureOrigin;
import org.interdict.gateway.testing.Wire;
import org.interdict.kit.testing.IssuerOnly;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Origins.class, scope = TestResourceScope.GLOBAL)
class TokenCheckApiTest {
    @Test
    void refusesAMissingTokenBeforeTheServiceSeesTheRequest() {
        int before = SeizureOrigin.requests();
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/seizures")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo("/problems/unauthenticated"));
        given().get("/api/v1/nothing").then().statusCode(401);
        assertThat(SeizureOrigin.requests()).isEqualTo(before);
    }

    @Test
    void refusesATokenThatIsBadExpiredOrForAnother() {
        int before = SeizureOrigin.requests();
        String good = Tokens.analyst("WCO");
        String tampered = good.substring(0, good.lastIndexOf('.') + 1) + "AAAA";
        for (String token : new String[] {"x", "x.y.z", tampered, Tokens.expired(), Tokens.forAnotherAudience()}) {
            as(token)
                    .get("/api/v1/seizures")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", equalTo("Bearer"));
        }
        given().auth()
                .preemptive()
                .basic("a", "b")
                .get("/api/v1/seizures")
                .then()
                .statusCode(401);
        assertThat(SeizureOrigin.requests()).isEqualTo(before);
    }

    @Test
    void leavesTheRolesToTheService() {
        as(Tokens.withoutRole()).get("/api/v1/seizures").then().statusCode(200);
    }

    @Test
    void invitesABodyOnlyAfterTheTokenHasBeenChecked() {
        assertThat(Wire.answer("POST /api/v1/seizures HTTP/1.1", "Expect: 100-continue", "Content-Length: 5"))
                .startsWith("HTTP/1.1 401");
        String invited = Wire.answerTo("POST /api/v1/seizures HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Expect: 100-continue\r\nContent-Length: 5\r\nAuthorization: Bearer " + Tokens.analyst("WCO")
                + "\r\n\r\n12345");
        assertThat(invited).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200").contains("\"received\":5");
    }

    @Test
    void hidesTheAdminPagesOfTheIdentityProvider() {
        for (String path :
                new String[] {"/auth/admin", "/auth/admin/", "/auth/admin/realms", "/auth/%61dm%69n/x", "/auth/ADMIN"
                }) {
            assertThat(Wire.answer("GET " + path + " HTTP/1.1"))
                    .as(path)
                    .startsWith("HTTP/1.1 404")
                    .contains("/problems/not-found");
        }
        for (String path : new String[] {
            "/auth//admin", "//auth/admin", "/auth/./admin", "/auth/x/../admin", "/auth/%2e/admin",
                    "/auth/x/%2E%2e/admin",
            "/auth;x/admin", "/auth/;x/admin", "/auth/admin;x", "/auth%2fadmin", "/auth/%5cadmin", "/auth/%2561dmin"
        }) {
            assertThat(Wire.answer("GET " + path + " HTTP/1.1"))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("/problems/invalid-request");
        }
    }
}
