package org.interdict.kit.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
    void saysItsVerdictsInTheLanguageOfWhoReadsThem() {
        String job = upload(Imports.NDJSON, (own + "-a n\nnonsense\n").getBytes(UTF_8), "?atomicity=all")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(2))
                .extract()
                .header("Location");

        String english = rows(job, "").path("items[0].errors[0].detail");
        Response russian = as(token()).header("Accept-Language", "ru").get(job + "/rows");
        russian.then().header("Content-Language", equalTo("ru")).header("Vary", equalTo("Accept-Language"));

        assertThat(english).isEqualTo("Another row was rejected, and the rows go in together or not at all.");
        assertThat(russian.<String>path("items[0].errors[0].detail"))
                .isEqualTo("Другая строка была отклонена, а строки принимаются только все вместе.");
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

        rows(job, "").then().body("items.row", contains(2, 5)).body("items.id", contains(own + "-a", own + "-b"));
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
    void takesTablesAsCsvAndAsAWorkbookPackedOrNot() throws IOException {
        String csv = "name;note\n%1$s-t1;n\n'-%1$s-t2;n\n".formatted(own);
        upload(Imports.CSV, csv.getBytes(UTF_8), "").then().body("created", equalTo(2));
        assertThat(count("select count(*) from thing where name = ?", "-" + own + "-t2"))
                .isEqualTo(1);
        String job = packed(Imports.CSV, csv.getBytes(UTF_8))
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(2))
                .extract()
                .header("Location");
        rows(job, "").then().body("items.row", contains(2, 3));
        upload(
                        Imports.XLSX,
                        workbook(List.of("name", "note"), List.of(own + "-t1", "n"), List.of(own + "-t3", "n")),
                        "")
                .then()
                .body("unchanged", equalTo(1))
                .body("created", equalTo(1));
        packed(Imports.NDJSON, things("packed", 3).getBytes(UTF_8)).then().body("created", equalTo(3));
    }

    @Test
    void refusesATableWithColumnsThatItDoesNotKnow() {
        upload(Imports.CSV, "note,colour,note\n".getBytes(UTF_8), "")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("unknown-column", "repeated-column", "missing-column"));
        upload(Imports.CSV, new byte[0], "").then().statusCode(422);
        assertThat(jobs()).isZero();
    }

    @Test
    void refusesWhatIsNotWhatItsHeadersSay() {
        upload(Imports.XLSX, "PK no workbook".getBytes(UTF_8), "").then().statusCode(400);
        upload(Imports.CSV, new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xC3, '\n'}, "")
                .then()
                .statusCode(400);
        as(token())
                .contentType(Imports.CSV)
                .header("Content-Encoding", "gzip")
                .body("name,note\n".getBytes(UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(400);
        as(token()).contentType("text/plain").body("x").post(IMPORTS).then().statusCode(415);
        assertThat(jobs()).isZero();
    }

    @Test
    void rejectsALineOverTheLimitAndTakesTheOthers() {
        String job = done(own + "-a n\n" + "x".repeat((1 << 20) + 1) + "\n" + own + "-b n\n", 3, 2, 0, 1);
        rows(job, "?verdict=rejected")
                .then()
                .body("items.row", contains(2))
                .body("items[0].errors.code", contains("too-large"));
    }

    @Test
    void keepsNothingButTheVerdictsOfADryRun() {
        String upload = things("dry", 12) + "nonsense\n" + own + "-dry-1 n\n";
        upload(Imports.NDJSON, upload.getBytes(UTF_8), "?mode=validate")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("created", equalTo(13))
                .body("rejected", equalTo(1));
        assertThat(kept("dry")).isZero();
    }

    @Test
    void takesAllRowsTogetherOrNone() {
        upload(Imports.NDJSON, (things("all", 25) + "nonsense\n").getBytes(UTF_8), "?atomicity=all")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("created", equalTo(0))
                .body("rejected", equalTo(26));
        assertThat(kept("all")).isZero();
        String job = upload(Imports.NDJSON, things("all", 25).getBytes(UTF_8), "?atomicity=all")
                .then()
                .body("state", equalTo("DONE"))
                .body("created", equalTo(25))
                .body("percent", equalTo(100))
                .extract()
                .header("Location");
        assertThat(kept("all")).isEqualTo(25);
        rows(job, "?verdict=created").then().body("items", hasSize(25));
        upload(Imports.NDJSON, (things("all", 2) + "nonsense\n").getBytes(UTF_8), "?atomicity=all&mode=validate")
                .then()
                .body("state", equalTo("REFUSED"));
    }

    @Test
    void refusesAllRowsWhenOneBreaksTheImporter() {
        String job = upload(Imports.NDJSON, (things("b", 4) + "bug-" + own + " n\n").getBytes(UTF_8), "?atomicity=all")
                .then()
                .body("state", equalTo("REFUSED"))
                .extract()
                .header("Location");
        rows(job, "")
                .then()
                .body(
                        "items.errors.code.flatten()",
                        contains("not-applied", "not-applied", "not-applied", "not-applied", "internal"));
        assertThat(kept("b")).isZero();
    }

    @Test
    void readsAForeignTableByItsProfileAndTellsEqualRowsApart() {
        byte[] table = "NAME\tNOTE\n%1$s-p\tn\n%1$s-p\tn\n%1$s-q\tn\n%1$s-p\tn\textra\n"
                .formatted(own)
                .getBytes(UTF_8);
        String job = upload(Imports.CSV, table, "?profile=pairs&colour=RED")
                .then()
                .statusCode(200)
                .body("created", equalTo(3))
                .body("rejected", equalTo(1))
                .extract()
                .header("Location");
        rows(job, "?verdict=created").then().body("items.id", contains(own + "-p-1", own + "-p-2", own + "-q-1"));
        upload(Imports.CSV, table, "?profile=pairs").then().body("unchanged", equalTo(3));
        upload(Imports.CSV, "NAME,NOTE,MORE\n".getBytes(UTF_8), "?profile=pairs")
                .then()
                .statusCode(422)
                .body("errors.code", contains("wrong-columns"));
        upload(Imports.CSV, table, "?profile=pairs&colour=BLUE").then().statusCode(400);
        upload(Imports.CSV, table, "?colour=RED").then().statusCode(400);
        upload(Imports.NDJSON, table, "?profile=pairs").then().statusCode(415);
    }

    private Response upload(String type, byte[] upload, String query) {
        return as(token())
                .contentType(type)
                .header("Prefer", "wait=60")
                .body(upload)
                .post(IMPORTS + query);
    }

    private Response packed(String type, byte[] upload) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(upload);
        }
        return as(token())
                .contentType(type)
                .header("Content-Encoding", "gzip")
                .header("Prefer", "wait=60")
                .body(bytes.toByteArray())
                .post(IMPORTS);
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("data");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.value(row, column, rows[row].get(column));
                }
            }
        }
        return bytes.toByteArray();
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
