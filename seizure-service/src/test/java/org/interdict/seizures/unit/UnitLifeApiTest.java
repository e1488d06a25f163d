package org.interdict.seizures.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.contracts.codes.UnitStatus.CLOSED;
import static org.interdict.contracts.codes.UnitStatus.ESTABLISHED;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;

/** A unit reports from the day that it was established to the day that it closed, whatever was recorded first. */
@QuarkusTest
class UnitLifeApiTest extends DoorTest {
    private static final LocalDate ESTABLISHED_ON = LocalDate.of(2000, 1, 1);
    private static final LocalDate CLOSED_ON = LocalDate.of(2023, 7, 4);

    @Test
    void takesSeizuresUpToTheDayOfTheClosureAndNoneAfter() {
        close();
        seized("BEFORE", "2023-07-03").statusCode(201);
        seized("ON", "2023-07-04").statusCode(201);
        seized("AFTER", "2023-07-05")
                .statusCode(422)
                .body("errors.pointer", contains("/seizedOn"))
                .body("errors.code", contains("outside-the-units-life"));
    }

    @Test
    void keepsAndCountsWhatWasRecordedBeforeTheClosureCame() {
        String before = id(seized("BEFORE", "2023-07-03"));
        String after = id(seized("AFTER", "2023-07-05"));
        close();
        seized("LATE", "2023-07-02").statusCode(201);
        for (String id : new String[] {before, after}) {
            as(customsOfficer())
                    .get("/api/v1/seizures/" + id)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("RECORDED"));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.analyst("WCO"))
                        .get("/api/v1/statistics/seizures?unit=" + unit)
                        .then()
                        .statusCode(200)
                        .body("total.seizures", equalTo(3)));
        amended(before, "{\"seizedOn\": \"2023-07-04\", \"reason\": \"x\"}").statusCode(200);
        amended(after, "{\"seizedOn\": \"2023-07-06\", \"reason\": \"x\"}").statusCode(422);
        amended(after, "{\"seizedOn\": \"2023-07-04\", \"reason\": \"x\"}").statusCode(200);
    }

    @Test
    void knowsAReportAgainThatItWouldNotTakeAnyMore() {
        String id = id(seized("AFTER", "2023-07-05"));
        intercepted("AFTER", "2023-07-05").statusCode(201);
        close();
        seized("AFTER", "2023-07-05")
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        intercepted("AFTER", "2023-07-05").statusCode(200).header("Idempotent-Replayed", "true");
        seized("AFTER", "2023-07-06").statusCode(422);
        String rows = seizure("AFTER", "").replace("2023-07-04", "2023-07-05").replace("\n", "") + "\n"
                + seizure("OTHER", "").replace("2023-07-04", "2023-07-05").replace("\n", "");
        as(customsOfficer())
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=20")
                .body(rows)
                .post("/api/v1/seizures/imports")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(1));
    }

    @Test
    void takesInterceptionsUpToTheDayOfTheClosureAndNoneAfter() {
        intercepted("EARLY", "2023-07-05").statusCode(201);
        close();
        intercepted("ON", "2023-07-04").statusCode(201);
        intercepted("AFTER", "2023-07-05")
                .statusCode(422)
                .body("errors.pointer", contains("/interceptedOn"))
                .body("errors.code", contains("outside-the-units-life"));
        as(customsOfficer())
                .get("/api/v1/interceptions?unit=" + unit)
                .then()
                .body("items.reference", contains("EARLY", "ON"));
    }

    @Test
    void takesNothingFromAPlanAndAllFromTheDayOfItsEstablishment() {
        unit = units.announcePlanned("MU");
        seized("PLANNED", "2023-07-04").statusCode(422);
        units.announceTransition(unit, 2, ESTABLISHED, LocalDate.of(2023, 7, 4), null);
        seized("DAY-BEFORE", "2023-07-03").statusCode(422);
        seized("FIRST-DAY", "2023-07-04").statusCode(201);
    }

    private void close() {
        units.announceTransition(unit, 2, CLOSED, ESTABLISHED_ON, CLOSED_ON);
    }

    private ValidatableResponse seized(String reference, String day) {
        return post(customsOfficer(), seizure(reference, "").replace("2023-07-04", day))
                .then();
    }

    private ValidatableResponse intercepted(String reference, String day) {
        return posting(customsOfficer(), """
                        {"unit": "%s", "reference": "%s", "interceptedOn": "%s", "persons": [{"role": "COURIER"}]}
                        """.formatted(unit, reference, day))
                .post("/api/v1/interceptions")
                .then();
    }

    private ValidatableResponse amended(String id, String patch) {
        return as(customsOfficer())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/api/v1/seizures/" + id)
                .then();
    }

    private static String id(ValidatableResponse recorded) {
        return recorded.statusCode(201).extract().path("id");
    }
}
