package org.interdict.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.stream.IntStream;
import org.interdict.gateway.testing.Origins;
import org.interdict.gateway.testing.SeizureOrigin;
import org.interdict.gateway.testing.Wire;
import org.interdict.kit.testing.IssuerOnly;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Origins.class, scope = TestResourceScope.GLOBAL)
class ForwardingApiTest {
    private final String token = Tokens.analyst("WCO");

    @Test
    void sendsEachPathToItsService() {
        as(token).get("/api/v1/seizures/1").then().statusCode(200).body("origin", equalTo("seizure"));
        as(token).get("/api/v1/statistics/units").then().body("origin", startsWith("unit-registry"));
        as(token).get("/auth/realms/interdict").then().body("origin", equalTo("identity"));
    }

    @Test
    void forwardsQueryStringsUnchanged() {
        String query = "a=1&a=2&b=%C3%A9%20x+y&c=%2F%2e%2e&d=&e";
        as(token)
                .urlEncodingEnabled(false)
                .get("/api/v1/seizures?" + query)
                .then()
                .body("uri", equalTo("/api/v1/seizures?" + query));
    }

    @Test
    void forwardsTheTokenTheMethodAndTheBody() {
        posting(token, "{\"a\": 1}")
                .patch("/api/v1/seizures/1")
                .then()
                .body("method", equalTo("PATCH"))
                .body("received", equalTo(8))
                .body("headers.authorization", hasItem("Bearer " + token))
                .body("headers.content-type", hasItem(startsWith("application/json")));
    }

    @Test
    void saysOfAPackedAnswerThatItIsPacked() {
        as(token).get("/auth/realms/interdict/packed").then().body("unpacked", equalTo(true));
    }

    @Test
    void packsWhatIsReadForThoseWhoTakeItSo() {
        String request = "GET /auth/realms/interdict HTTP/1.1";
        assertThat(Wire.answer(request, "Accept-Encoding: gzip")).containsIgnoringCase("content-encoding: gzip");
        assertThat(Wire.answer(request))
                .doesNotContainIgnoringCase("content-encoding")
                .contains("identity");
    }

    @Test
    void saysItselfWhereARequestComesFrom() {
        as(token)
                .header("Forwarded", "for=1.2.3.4;proto=https")
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "elsewhere")
                .header("X-Forwarded-Prefix", "/x")
                .get("/auth/realms/interdict")
                .then()
                .body("headers.forwarded", equalTo(null))
                .body("headers", not(hasKey("x-forwarded-prefix")))
                .body("headers.x-forwarded-for", equalTo(List.of("127.0.0.1")))
                .body("headers.x-forwarded-proto", equalTo(List.of("http")))
                .body("headers.x-forwarded-host[0]", endsWith(":" + RestAssured.port))
                .body("headers.x-forwarded-port[0]", equalTo(String.valueOf(RestAssured.port)));
    }

    @Test
    void keepsTheTraceIdAlongTheRoad() {
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        as(token)
                .header("traceparent", traceparent)
                .get("/api/v1/seizures")
                .then()
                .body("headers.traceparent", equalTo(List.of(traceparent)));
        as(token)
                .header("traceparent", traceparent)
                .get("/api/v1/training-needs")
                .then()
                .statusCode(503)
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void beginsATraceWhenTheClientHasNone() {
        as(token)
                .header("traceparent", "nonsense")
                .get("/api/v1/seizures")
                .then()
                .body("headers.traceparent.size()", equalTo(1))
                .body("headers.traceparent[0]", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    @Test
    void balancesOverReplicas() {
        assertThat(IntStream.range(0, 10)
                        .mapToObj(i ->
                                as(token).get("/api/v1/units").then().extract().<String>path("origin"))
                        .distinct())
                .containsExactlyInAnyOrder("unit-registry-1", "unit-registry-2");
    }

    @Test
    void speaksForServicesThatAreDownInTheLanguageOfTheReader() {
        as(token)
                .header("Accept-Language", "es")
                .get("/api/v1/training-activities")
                .then()
                .statusCode(503)
                .header("Content-Language", equalTo("es"))
                .header("Retry-After", equalTo("2"))
                .body("detail", equalTo("El servicio training no responde."));
        as(token)
                .header("Accept-Language", "es")
                .get("/api/v1/seizures/wordless")
                .then()
                .statusCode(503)
                .header("Content-Language", equalTo("es"))
                .body("title", equalTo("No disponible por el momento"));
    }

    @Test
    void leavesTheLanguageOfWhatItPassesOnToTheService() {
        as(token)
                .header("Accept-Language", "ru")
                .get("/api/v1/seizures/1")
                .then()
                .body("headers.accept-language", equalTo(List.of("ru")));
    }

    @Test
    void answers503ForAServiceThatIsDownAndTheOthersGoOn() {
        as(token)
                .get("/api/v1/training-activities")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("/problems/unavailable"))
                .body("instance", equalTo("/api/v1/training-activities"));
        as(token).get("/api/v1/seizures").then().statusCode(200);
    }

    @Test
    void answers503WhenTheServiceHangsUpBeforeItsAnswerAndDoesNotAskTwice() {
        int before = SeizureOrigin.requests();
        posting(token, "{}")
                .post("/api/v1/seizures/reset")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"));
        assertThat(SeizureOrigin.requests()).isEqualTo(before + 1);
    }

    @Test
    void answers503WhenTheServiceStaysSilent() {
        as(token).get("/api/v1/seizures/silent").then().statusCode(503).contentType("application/problem+json");
    }

    @Test
    void putsAWordlessRefusalIntoWords() {
        as(token)
                .get("/api/v1/seizures/wordless")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("2"))
                .body("status", equalTo(503));
    }

    @Test
    void doesNotPretendThatABrokenAnswerEndedWell() {
        String answer = Wire.answer("GET /api/v1/seizures/broken HTTP/1.1", "Authorization: Bearer " + token);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("the first half").doesNotEndWith("0\r\n\r\n");
    }

    @Test
    void answers404ForAPathThatNoServiceOwns() {
        as(token)
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void refusesMethodsThatNoResourceKnows() {
        assertThat(Wire.answer("TRACE /api/v1/seizures HTTP/1.1", "Authorization: Bearer " + token))
                .startsWith("HTTP/1.1 405")
                .contains("application/problem+json");
    }

    @Test
    void forbidsGuessingAndKeepingOfAnswers() {
        as(token)
                .get("/api/v1/seizures")
                .then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", containsString("no-store"));
    }
}
