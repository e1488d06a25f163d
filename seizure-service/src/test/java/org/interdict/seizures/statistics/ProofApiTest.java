package org.interdict.seizures.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProofApiTest extends DoorTest {
    private static final String PATH = "/api/v1/statistics/proof";

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void recordSeizures() {
        post(customsOfficer(), """
                        {"unit": "%s", "reference": "P1", "seizedOn": "2023-07-04", "route": {"origin": "CO", "transit": ["PAMIT"]},
                         "transport": {"mode": "UNKNOWN"}, "initiatives": ["FISHNET"], "items": [
                          {"commodity": "IVORY", "quantity": {"value": 1.25, "unit": "kg"}},
                          {"commodity": "GOLD", "quantity": {"value": 3, "unit": "kg"}},
                          {"commodity": "IVORY", "quantity": {"value": 2, "unit": "kg"}}]}
                        """.formatted(unit)).then().statusCode(201);
        post(customsOfficer(), """
                        {"unit": "%s", "reference": "P2", "seizedOn": "2023-07-04", "items": [
                          {"commodity": "COIN", "quantity": {"value": 7, "unit": "item"}}]}
                        """.formatted(unit)).then().statusCode(201);
        awaitSeizures("", 2);
    }

    /** Whatever a test has damaged is mended, for those that come after it. */
    @AfterEach
    void rebuild() {
        jdbi.useHandle(handle -> handle.execute("call rebuild_seizure_figures()"));
    }

    @Test
    void figuresThatSayWhatTheRecordsSayHaveNoDifferences() {
        JsonPath proof = awaitProof();
        assertThat(proof.getList("differences")).isEmpty();
        assertThat(proof.getLong("records")).isGreaterThanOrEqualTo(2);
        assertThat(proof.getLong("facts")).isGreaterThanOrEqualTo(4);
        assertThat(proof.getString("computedAt")).isNotBlank();
    }

    @Test
    void namesTheFactThatIsNotWhatItsRecordSays() {
        damage("update seizure_fact set origin = 'BR', quantity = 5 where unit = :unit and commodity = 'GOLD'");
        JsonPath proof = prove();
        List<String> rows = proof.getList(
                "differences.findAll { it.between == 'FACTS_AND_RECORDS' }.members.flatten()", String.class);
        assertThat(rows).containsExactly("origin", "quantity");
        assertThat(proof.getString("differences.find { it.between == 'FACTS_AND_RECORDS' }.row.position"))
                .isEqualTo("1");
    }

    @Test
    void namesTheFactThatIsMissing() {
        damage("delete from seizure_fact where unit = :unit and commodity = 'COIN'");
        prove();
        as(Tokens.withRole("steward"))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("differences.findAll { it.table == 'seizure_fact' }", hasSize(1))
                .body("differences.find { it.table == 'seizure_fact' }.members", hasItem("commodity"));
        awaitSeizures("", 2);
        awaitSeizures("status=RECORDED", 1);
    }

    @Test
    void namesTheRowOfARollupThatIsNotWhatTheFactsSay() {
        jdbi.useHandle(handle -> {
            await().until(() -> handle.createQuery("select count(*) from seizure_change")
                            .mapTo(Long.class)
                            .one()
                    == 0);
            handle.createUpdate(
                            "update seizure_by_unit set seizures = seizures + 1 where unit = :unit and part = 'ALL'")
                    .bind("unit", unit)
                    .execute();
        });
        awaitSeizures("", 3);
        JsonPath proof = prove();
        assertThat(proof.getList("differences")).hasSize(1);
        assertThat(proof.getMap("differences[0].row"))
                .containsEntry("unit", unit)
                .containsEntry("part", "ALL")
                .containsEntry("seized_on", "2023-07-01");
        assertThat(proof.getList("differences[0].members", String.class)).containsExactly("seizures");
    }

    @Test
    void aRebuildMendsFactsAndRollups() {
        damage("delete from seizure_fact where unit = :unit and commodity = 'COIN'");
        damage("update seizure_fact set seized_on = '2022-01-01' where unit = :unit");
        damage("delete from seizure_by_unit where unit = :unit");
        damage("update seizure_by_month set items = items + 1 where part = 'ALL' and :unit <> ''");
        rebuild();
        assertThat(prove().getList("differences")).isEmpty();
        awaitSeizures("month=2023-07", 2);
        awaitSeizures("status=RECORDED", 2);
    }

    @Test
    void oneProofIsMadeAtATimeAndTheNextWaitsForItsTurn() {
        CompletableFuture<JsonPath> next = jdbi.withHandle(proving -> {
            proving.execute("select pg_advisory_lock(hashtext('seizure-figures-proof'))");
            try {
                CompletableFuture<JsonPath> asked = CompletableFuture.supplyAsync(ProofApiTest::prove);
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> proving.createQuery(
                                        "select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                                .mapTo(Boolean.class)
                                .one());
                assertThat(asked).isNotDone();
                return asked;
            } finally {
                proving.execute("select pg_advisory_unlock(hashtext('seizure-figures-proof'))");
            }
        });
        assertThat(next).succeedsWithin(Duration.ofSeconds(20));
    }

    /** Half a proof must not read like a whole one without differences. */
    @Test
    void aProofThatBreaksOffIsKnownAsBroken() {
        jdbi.useHandle(proving -> {
            proving.execute("select pg_advisory_lock(hashtext('seizure-figures-proof'))");
            try {
                CompletableFuture<JsonPath> asked = CompletableFuture.supplyAsync(ProofApiTest::prove);
                await().atMost(Duration.ofSeconds(20))
                        .until(() ->
                                proving.createQuery("""
                                        select count(pg_terminate_backend(pid)) = 1
                                          from pg_locks
                                         where locktype = 'advisory' and not granted
                                           and cast(objid as bigint) =
                                               cast(hashtext('seizure-figures-proof') as bigint) & 4294967295
                                        """).mapTo(Boolean.class).one());
                assertThat(asked).failsWithin(Duration.ofSeconds(20));
            } finally {
                proving.execute("select pg_advisory_unlock(hashtext('seizure-figures-proof'))");
            }
        });
    }

    /** Until its last step a rebuild changes what facts say, and then what rollups do: of a new record both tell at once. */
    @Test
    void aRebuildTellsTheRollupsOfWhatItIsTheFirstToHear() {
        try (Handle rollups = jdbi.open();
                Handle cube = jdbi.open()) {
            rollups.execute("select pg_advisory_lock(hashtext('seizure-rollups'))");
            cube.execute("begin");
            cube.execute("select from inbox_position where consumer = 'seizure-cube' for update");
            post(customsOfficer(), seizure("P3", "")).then().statusCode(201);
            CompletableFuture<Void> rebuild = CompletableFuture.runAsync(this::rebuild);
            try {
                awaitSeizures("status=RECORDED", 3);
                awaitSeizures("", 3);
            } finally {
                cube.execute("rollback");
                rollups.execute("select pg_advisory_unlock(hashtext('seizure-rollups'))");
            }
            assertThat(rebuild).succeedsWithin(Duration.ofSeconds(30));
        }
        awaitSeizures("", 3);
        assertThat(awaitProof().getList("differences")).isEmpty();
    }

    @Test
    void onlyAnalystsAndStewardsAsk() {
        as(Tokens.officer(unit, "WCO")).get(PATH).then().statusCode(403);
        as(Tokens.analyst("PROGRAMME")).get(PATH + "?deep=true").then().statusCode(400);
    }

    private void damage(String statement) {
        jdbi.useHandle(
                handle -> handle.createUpdate(statement).bind("unit", unit).execute());
    }

    private static JsonPath prove() {
        return as(Tokens.analyst("PROGRAMME"))
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Other tests may have left a change on its way. */
    private static JsonPath awaitProof() {
        return await().atMost(Duration.ofSeconds(20)).until(ProofApiTest::prove, proof -> proof.getInt("pending") == 0);
    }

    private void awaitSeizures(String query, int seizures) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.analyst("PROGRAMME"))
                        .get("/api/v1/statistics/seizures?unit=" + unit + "&" + query)
                        .then()
                        .statusCode(200)
                        .body("total.seizures", equalTo(seizures)));
    }
}
