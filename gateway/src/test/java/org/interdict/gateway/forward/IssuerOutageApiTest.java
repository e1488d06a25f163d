package org.interdict.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.interdict.gateway.testing.Origins;
import org.interdict.kit.testing.IssuerOnly;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = Origins.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class IssuerOutageApiTest {
    private final String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);

    @Test
    void goesOnWithTheKeysItKnowsWhileTheIssuerIsDown() {
        String token = Tokens.analyst("WCO");
        as(token).get("/api/v1/seizures").then().statusCode(200);
        given().post(issuer + "/stop").then().statusCode(200);
        as(token).get("/api/v1/seizures").then().statusCode(200);
        as(Tokens.partner("WCO")).get("/api/v1/seizures").then().statusCode(200);
        as(Tokens.expired()).get("/api/v1/seizures").then().statusCode(401);
    }
}
