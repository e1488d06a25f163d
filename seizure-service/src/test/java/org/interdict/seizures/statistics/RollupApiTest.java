package org.interdict.seizures.statistics;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RollupApiTest extends DoorTest {
    @Inject
    Jdbi jdbi;

    @Test
    void answersCountWhatTheRollupsHaveYetToTakeIn() {
        String first = record("R1");
        awaitSeizures(1);
        awaitFold();
        jdbi.useHandle(folding -> {
            // Whoever holds it is the one that folds.
            folding.execute("select pg_advisory_lock(hashtext('seizure-rollups'))");
            try {
                record("R2");
                awaitSeizures(2);
                retract(first);
                awaitSeizures(1);
            } finally {
                folding.execute("select pg_advisory_unlock(hashtext('seizure-rollups'))");
            }
        });
        awaitFold();
        awaitSeizures(1);
    }

    @Test
    void aRowWhoseLastSeizureIsTakenAwayIsNoRow() {
        String only = record("R3");
        awaitSeizures(1);
        awaitFold();
        jdbi.useHandle(folding -> {
            folding.execute("select pg_advisory_lock(hashtext('seizure-rollups'))");
            try {
                retract(only);
                awaitSeizures(0);
                as(Tokens.analyst("PROGRAMME"))
                        .get("/api/v1/statistics/seizures?groupBy=month,commodity&unit=" + unit)
                        .then()
                        .statusCode(200)
                        .body("rows", hasSize(0));
            } finally {
                folding.execute("select pg_advisory_unlock(hashtext('seizure-rollups'))");
            }
        });
    }

    private String record(String reference) {
        return post(customsOfficer(), seizure(reference, ""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void retract(String id) {
        posting(customsOfficer(), "{\"reason\": \"recorded by mistake\"}")
                .post("/api/v1/seizures/" + id + "/retraction")
                .then()
                .statusCode(200);
    }

    private void awaitFold() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbi.withHandle(handle -> handle.createQuery(
                                "select not exists (select from seizure_change where unit = :unit)")
                        .bind("unit", unit)
                        .mapTo(Boolean.class)
                        .one()));
    }

    private void awaitSeizures(int seizures) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.analyst("PROGRAMME"))
                        .get("/api/v1/statistics/seizures?unit=" + unit)
                        .then()
                        .statusCode(200)
                        .body("total.seizures", equalTo(seizures)));
    }
}
