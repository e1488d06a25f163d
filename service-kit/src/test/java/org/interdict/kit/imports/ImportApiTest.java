package org.interdict.kit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class ImportApiTest {
    private static final String IMPORTS = "/test/things/imports";

    @Inject
    ThingImporter importer;

    @Inject
    Jdbi jdbi;

    private final String submitter = "steward-" + UUID.randomUUID();
    private final String own = UUID.randomUUID().toString();

    @Test
    void givesEveryRowItsVerdict() {
        String job = done(own + "-a n\n" + own + "-b n\n" + own + "-a n\nnonsense\n" + own + "-c n\n", 5, 3, 1, 1);

        rows(job, "")
                .then()
                .body("items.row", contains(1, 2, 3, 4, 5))
                .body("items.verdict", contains("created", "created", "unchanged", "rejected", "created"))
                .body("items[0].id", equalTo(own + "-a"))
                .body("items[3].errors.code", contains("invalid"));
        rows(job, "?verdict=rejected").then().body("items.row", contains(4));
        rows(job, "?verdict=created&limit=2")
                .then()
                .body("items.row", contains(1, 2))
                .body("next", notNullValue());
        rows(job, "?verdict=lost").then().statusCode(400);
    }

    @Test
    void changesNothingWhenTheSameUploadComesAgain() {
        String upload = things("same", 25);
        done(upload, 25, 25, 0, 0);

        done(upload, 25, 0, 25, 0);
    }

    @Test
    void worksOffALargeUploadInBatches() {
        String job = done(things("many", 2_345), 2_345, 2_345, 0, 0);

        assertThat(importer.largestBatch()).isEqualTo(10);
        assertThat(kept("many")).isEqualTo(2_345);
        assertThat(rows(job, "?limit=1000").<List<Integer>>path("items.row")).hasSize(1_000);
    }

    @Test
    void goesOnAfterABatchThatFailedAndTakesNothingTwice() {
        String upload = things("before", 12) + own + "-x fails-once\n" + things("after", 12);

        done(upload, 25, 25, 0, 0);

        assertThat(kept("before")).isEqualTo(12);
        assertThat(kept("after")).isEqualTo(12);
    }

    @Test
    void rejectsARowThatBreaksTheImporterAloneAndTakesTheOthers() {
        String job = done(things("a", 4) + "bug-" + own + " n\n" + things("b", 12), 17, 16, 0, 1);

        rows(job, "?verdict=rejected")
                .then()
                .body("items.row", contains(5))
                .body("items[0].errors.code", contains("internal"));
        assertThat(kept("b")).isEqualTo(12);
    }

    @Test
    void holdsAJobBackDuringAnOutageAndLetsOthersPass() {
        String registry = "registry-" + own;
        importer.takeOut(registry);
        String held = post(things("first", 3) + own + "-waits " + registry + "\n", "")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        done(things("second", 3), 3, 3, 0, 0);

        read(held).then().statusCode(200).body("state", equalTo("RUNNING")).body("percent", equalTo(0));
        importer.bringBack(registry);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> read(held)
                        .then()
                        .body("state", equalTo("DONE"))
                        .body("created", equalTo(4))
                        .body("rejected", equalTo(0)));
    }

    @Test
    void goesOnWithAJobThatAnEarlierProcessLeft() {
        String job = done(things("left", 3), 3, 3, 0, 0);
        UUID id = UUID.fromString(job.substring(job.lastIndexOf('/') + 1));
        jdbi.useHandle(database -> {
            database.execute(
                    "update import_row set verdict = null, record_id = null, line = ? where job_id = ? and row = 3",
                    (own + "-late n").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    id);
            database.execute("update import_job set state = 'RUNNING', created = 2, ended_at = null where id = ?", id);
        });

        await().untilAsserted(
                        () -> read(job).then().body("state", equalTo("DONE")).body("created", equalTo(3)));
        assertThat(kept("late")).isEqualTo(1);
    }

    @Test
    void answers202AtOnceUnlessTheClientPrefersToWait() {
        post(things("quick", 1), "")
                .then()
                .statusCode(202)
                .header("Location", notNullValue())
                .body("rows", equalTo(1));
        post(things("waited", 1), "respond-async, wait=20")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
    }

    @Test
    void isDoneWithAnEmptyUpload() {
        done("", 0, 0, 0, 0);
        done("\n \n\r\n", 0, 0, 0, 0);
    }

    @Test
    void ignoresEmptyLinesAndTakesALastLineWithoutItsEnd() {
        String job = done("\n" + own + "-a n\r\n\n   \n" + own + "-b n", 2, 2, 0, 0);

        rows(job, "").then().body("items.row", contains(1, 2)).body("items.id", contains(own + "-a", own + "-b"));
    }

    @Test
    void refusesALineOverTheLimitAndLeavesNoJob() {
        post(own + "-a n\n" + "x".repeat((1 << 20) + 1) + "\n", "wait=20")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");

        assertThat(jobs()).isZero();
        assertThat(kept("a")).isZero();
    }

    @Test
    void takesALineAtTheLimit() {
        done("x".repeat(1 << 20) + "\n", 1, 0, 0, 1);
    }

    @Test
    void showsAJobToItsSubmitterAlone() {
        String job = done(things("mine", 1), 1, 1, 0, 0);
        String another = Tokens.of("another", "steward");

        as(another).get(job).then().statusCode(404).contentType("application/problem+json");
        as(another).get(job + "/rows").then().statusCode(404);
        as(another).get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void refusesWhatItDoesNotOffer() {
        as(token())
                .contentType(Imports.NDJSON)
                .body("a n\n")
                .post(IMPORTS + "?mode=guess&profile=ids&colour=blue")
                .then()
                .statusCode(400)
                .body("errors", hasSize(3));
        assertThat(jobs()).isZero();
    }

    /** The address of a job that ended with these numbers. */
    private String done(String upload, int rows, int created, int unchanged, int rejected) {
        return post(upload, "wait=60")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(rows))
                .body("created", equalTo(created))
                .body("unchanged", equalTo(unchanged))
                .body("rejected", equalTo(rejected))
                .body("percent", equalTo(100))
                .extract()
                .header("Location");
    }

    private Response post(String upload, String prefer) {
        return prefer.isEmpty()
                ? as(token()).contentType(Imports.NDJSON).body(upload).post(IMPORTS)
                : as(token())
                        .contentType(Imports.NDJSON)
                        .header("Prefer", prefer)
                        .body(upload)
                        .post(IMPORTS);
    }

    private Response read(String job) {
        return as(token()).get(job);
    }

    private Response rows(String job, String query) {
        return as(token()).get(job + "/rows" + query);
    }

    private String token() {
        return Tokens.of(submitter, "steward");
    }

    private String things(String word, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> own + "-" + word + "-" + i + " n\n")
                .collect(Collectors.joining());
    }

    private long kept(String word) {
        return count("select count(*) from thing where name like ?", own + "-" + word + "%");
    }

    private long jobs() {
        return count("select count(*) from import_job where submitter = ?", submitter);
    }

    private long count(String sql, String value) {
        return jdbi.withHandle(database ->
                database.createQuery(sql).bind(0, value).mapTo(Long.class).one());
    }
}
