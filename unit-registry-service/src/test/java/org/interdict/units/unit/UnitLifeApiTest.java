package org.interdict.units.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.units.AUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class UnitLifeApiTest {
    private static final String REGISTRAR = Tokens.withRole("registrar");

    @Test
    void leadsAUnitFromThePlanToTheEnd() {
        AUnit unit = AUnit.planned("MUPLU");
        unit.become("ESTABLISHED", "2023-06-27")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ESTABLISHED"))
                .body("establishedOn", equalTo("2023-06-27"));
        unit.become("OPERATIONAL", "2023-07-01").then().statusCode(200);
        unit.become("SUSPENDED", "2023-08-01").then().statusCode(200);
        unit.become("OPERATIONAL", "2023-08-01").then().statusCode(200);
        unit.become("CLOSED", "2024-01-31")
                .then()
                .statusCode(200)
                .header("ETag", "\"6\"")
                .body("status", equalTo("CLOSED"))
                .body("closedOn", equalTo("2024-01-31"));
        unit.read(REGISTRAR).then().body("status", equalTo("CLOSED")).body("closedOn", equalTo("2024-01-31"));
    }

    @Test
    void refusesWhatIsNotPossibleAndSaysWhatIs() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        unit.become("SUSPENDED", "2023-07-01")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-possible-now"))
                .body(
                        "detail",
                        equalTo("The unit is ESTABLISHED and can become OPERATIONAL or CLOSED, not SUSPENDED."));
        unit.become("CLOSED", "2023-07-01").then().statusCode(200);
        unit.become("OPERATIONAL", "2023-07-01").then().statusCode(409);
        as(REGISTRAR)
                .header("Accept-Language", "fr")
                .contentType("application/json")
                .body(AUnit.transition("OPERATIONAL", "2023-07-01", "x"))
                .post(unit.path() + "/transitions")
                .then()
                .statusCode(409)
                .header("Content-Language", "fr")
                .body("detail", equalTo("L’unité est fermée (CLOSED) et le reste ; enregistrez-en une autre."));
    }

    @Test
    void goesNeverBackInTimeAndNotIntoTheFuture() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        unit.become("OPERATIONAL", "2023-06-26")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("back-in-time"));
        LocalDate latestToday = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.ofHours(14));
        unit.become("OPERATIONAL", latestToday.plusDays(2).toString())
                .then()
                .statusCode(422)
                .body("errors.code", contains("in-the-future"));
        unit.become("OPERATIONAL", "2023-06-27").then().statusCode(200);
    }

    @Test
    void namesAllFaultsOfATransitionAtOnce() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        posting(REGISTRAR, "{\"to\": \"OPEN\", \"on\": \"2023-02-30\", \"reason\": \" \", \"colour\": \"blue\"}")
                .post(unit.path() + "/transitions")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/to", "/on", "/reason", "/colour"));
        posting(REGISTRAR, "{}")
                .post(unit.path() + "/transitions")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/to", "/on", "/reason"));
    }

    @Test
    void answersAStepThatIsSentAgainWithTheUnitAndChangesNothing() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        String step = AUnit.transition("OPERATIONAL", "2023-07-01", "opened");
        posting(REGISTRAR, step)
                .header("If-Match", "\"1\"")
                .post(unit.path() + "/transitions")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", nullValue());
        posting(REGISTRAR, step)
                .header("If-Match", "\"1\"")
                .post(unit.path() + "/transitions")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .header("ETag", "\"2\"");
        unit.become("OPERATIONAL", "2023-07-01", "another reason").then().statusCode(409);
        unit.amend("\"2\"", "{\"name\": \"Renamed\", \"reason\": \"new name\"}")
                .then()
                .statusCode(200);
        posting(REGISTRAR, step)
                .post(unit.path() + "/transitions")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .header("ETag", "\"3\"");
    }

    @Test
    void doesAKeyedTransitionOnce() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            posting(REGISTRAR, AUnit.transition("OPERATIONAL", "2023-07-01", "opened"))
                    .header("Idempotency-Key", key)
                    .post(unit.path() + "/transitions")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
        unit.history(REGISTRAR).then().body("items", hasSize(2));
    }

    @Test
    void heedsTheVersionThatATransitionIsSaidToBuildOn() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        posting(REGISTRAR, AUnit.transition("OPERATIONAL", "2023-07-01", "x"))
                .header("If-Match", "\"7\"")
                .post(unit.path() + "/transitions")
                .then()
                .statusCode(412);
    }

    @Test
    void letsOneOfTwoTransitionsAtOnceWin() throws InterruptedException, ExecutionException {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Response>> answers = new ArrayList<>();
            for (String reason : List.of("first", "second")) {
                answers.add(two.submit(() -> unit.become("OPERATIONAL", "2023-07-01", reason)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        } finally {
            two.shutdown();
        }
        unit.history(REGISTRAR).then().body("items.version", contains(1, 2));
    }

    @Test
    void closesNoNationalReporter() {
        posting(REGISTRAR, AUnit.transition("CLOSED", "2023-07-01", "x"))
                .post("/api/v1/units/MU-NATIONAL/transitions")
                .then()
                .statusCode(409)
                .body("detail", equalTo("A NATIONAL unit speaks for a country as long as there is one."));
    }

    @Test
    void letsOnlyTheRegistrarLeadUnitsThroughTheirLives() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        for (String token : List.of(Tokens.analyst("WCO"), Tokens.officer(unit.code(), "WCO"))) {
            posting(token, "not even json")
                    .post(unit.path() + "/transitions")
                    .then()
                    .statusCode(403);
            posting(token, AUnit.transition("CLOSED", "2023-07-01", "x"))
                    .post("/api/v1/units/ZZNONE/transitions")
                    .then()
                    .statusCode(403);
        }
        posting(REGISTRAR, AUnit.transition("CLOSED", "2023-07-01", "x"))
                .post("/api/v1/units/ZZNONE/transitions")
                .then()
                .statusCode(404);
        as(REGISTRAR).get("/api/v1/units/ZZNONE/history").then().statusCode(404);
        as(Tokens.withRole("auditor")).get(unit.path() + "/history").then().statusCode(403);
    }

    @Test
    void tellsTheHistoryWithWhoAndWhy() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        unit.become("OPERATIONAL", "2023-07-01", "officers arrived").then().statusCode(200);
        unit.amend("\"2\"", """
                        {"name": "Renamed", "agencies": [{"agency": "CUSTOMS", "officers": {"female": 5, "male": 4}}],
                         "reason": "three more"}
                        """).then().statusCode(200);
        unit.history(REGISTRAR)
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2, 3))
                .body("items.change", contains("REGISTERED", "TRANSITIONED", "UPDATED"))
                .body("items.status", contains("ESTABLISHED", "OPERATIONAL", "OPERATIONAL"))
                .body("items.on", contains("2023-06-27", "2023-07-01", null))
                .body("items.changed", contains(List.of(), List.of("status"), List.of("name", "agencies")))
                .body("items.reason", contains(null, "officers arrived", "three more"))
                .body("items.by", everyItem(equalTo("registrar")))
                .body("items.at", everyItem(notNullValue()))
                .body("items[1].unit.name", equalTo("Port control unit"))
                .body("items.unit.agencies.officers.female.flatten()", contains(2, 2, 5));
        unit.history(Tokens.officer(unit.code(), "WCO")).then().body("items.by", everyItem(equalTo("registrar")));
        unit.history(Tokens.officer("THSIR-PCU", "WCO"))
                .then()
                .statusCode(200)
                .body("items.by", everyItem(nullValue()))
                .body("items.reason", contains(null, "officers arrived", "three more"))
                .body("items.unit.agencies.officers.flatten()", everyItem(nullValue()));
    }

    @Test
    void walksAHistoryInPages() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        unit.become("OPERATIONAL", "2023-07-01").then().statusCode(200);
        unit.become("SUSPENDED", "2023-07-02").then().statusCode(200);
        String next = as(REGISTRAR)
                .get(unit.path() + "/history?limit=2")
                .then()
                .body("items.version", contains(1, 2))
                .extract()
                .path("next");
        as(REGISTRAR)
                .get(unit.path() + "/history?limit=2&cursor=" + next)
                .then()
                .body("items.version", contains(3))
                .body("next", nullValue());
        as(REGISTRAR).get(unit.path() + "/history?cursor=zzz&colour=x").then().statusCode(400);
    }
}
