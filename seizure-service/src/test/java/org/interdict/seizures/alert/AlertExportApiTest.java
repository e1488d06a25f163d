package org.interdict.seizures.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertExportApiTest extends DoorTest {
    private static final String PATH = "/api/v1/alerts";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String STRANGER = Tokens.officer("THSIR-PCU", "WCO");

    @Inject
    Clock clock;

    @Inject
    Jdbi jdbi;

    @TestHTTPResource
    URI root;

    @Test
    void writesALineForEachFeedbackAndOneForAnAlertWithout() throws IOException {
        String answered = issue("=1+1");
        issue("weight does not fit");
        answer(customsOfficer(), answered, "{\"outcome\": \"NEGATIVE\", \"comment\": \"ours alone\"}");
        answer(STRANGER, answered, "{\"outcome\": \"HIT\", \"comment\": \"for the issuer\"}");
        Response file = export(customsOfficer(), "text/csv");
        file.then().header("Row-Count", equalTo("3"));
        assertThat(file.asString().lines()).hasSize(4).anyMatch(line -> line.contains("'=1+1"));
        assertThat(file.asString()).contains("ours alone", "for the issuer");
        assertThat(export(STRANGER, "text/csv").asString())
                .contains("for the issuer")
                .doesNotContain("ours alone");
        Response lines = export(customsOfficer(), "application/x-ndjson");
        lines.then().header("Row-Count", equalTo("2"));
        assertThat(lines.asString().lines()).hasSize(2);
        Response workbook = export(customsOfficer(), XLSX);
        workbook.then().header("Row-Count", equalTo("3"));
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook.asByteArray()));
                Stream<Row> rows = read.getFirstSheet().openStream()) {
            assertThat(rows).hasSize(4);
        }
    }

    @Test
    void givesEachOfManyAlertsItsOwnFeedback() throws IOException {
        record(1_001, "alert ", clock.instant().plusSeconds(3600));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into alert_feedback (alert_id, version, outcome, comment, given_at, given_by)
                        select id, 2, 'HIT', reason, issued_at, 'a' from alert where unit = :unit
                        """).bind("unit", unit).execute());
        Response file = export(customsOfficer(), "text/csv");
        file.then().header("Row-Count", equalTo("1001"));
        List<CSVRecord> lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file.asString()))
                .getRecords();
        assertThat(lines)
                .hasSize(1_001)
                .allMatch(line -> line.get("reason").equals(line.get("feedback.comment")))
                .extracting(line -> line.get("reason"))
                .doesNotHaveDuplicates();
    }

    /** More than is sent ahead to a reader who does not read on. */
    @Test
    void isOfOneMomentHoweverLongItIsRead() throws IOException, InterruptedException {
        Instant end = clock.instant().plusSeconds(8);
        record(15_000, "x".repeat(900), end);
        HttpRequest request = HttpRequest.newBuilder(root.resolve(PATH + "?status=OPEN&unit=" + unit))
                .header("Authorization", "Bearer " + customsOfficer())
                .header("Accept", "application/x-ndjson")
                .build();
        HttpResponse<InputStream> file =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(file.headers().firstValue("Row-Count")).hasValue("15000");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).contains("\"status\":\"OPEN\"");
            await().atMost(Duration.ofSeconds(20)).until(() -> clock.instant().isAfter(end));
            assertThat(lines.lines()).hasSize(14_999).allMatch(line -> line.contains("\"status\":\"OPEN\""));
        }
    }

    /** Alerts of the unit, as many, with these words and a number as their reason. */
    private void record(int many, String words, Instant end) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into alert (
                               id, version, subject, reason, channels, valid_until, unit, issued_at, issued_by, changed_at)
                        select gen_random_uuid(), 2, 'PASSENGER_PROFILE', :words || n, '{WCO}', :end, :unit, :now, 'o', :now
                          from generate_series(1, :many) as n
                        """)
                .bind("words", words)
                .bind("end", end)
                .bind("unit", unit)
                .bind("now", clock.instant())
                .bind("many", many)
                .execute());
    }

    @Test
    void holdsNothingThatTheListHides() {
        issue("weight does not fit");
        export(Tokens.officer("THSIR-PCU", "INTERPOL"), "text/csv").then().header("Row-Count", equalTo("0"));
        as(customsOfficer()).accept("text/csv").get(PATH + "?limit=5").then().statusCode(400);
        as(customsOfficer()).accept("application/pdf").get(PATH).then().statusCode(406);
    }

    private String issue(String reason) {
        return posting(customsOfficer(), """
                        {"subject": "CONTAINER", "identifiers": {"containerNumber": "MSKU1234565"}, "reason": "%s",
                         "channels": ["WCO"], "validUntil": "%s"}
                        """.formatted(reason, clock.instant().plusSeconds(3600)))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void answer(String token, String id, String feedback) {
        posting(token, feedback).post(PATH + "/" + id + "/feedback").then().statusCode(200);
    }

    private Response export(String token, String type) {
        Response file = as(token).accept(type).get(PATH + "?unit=" + unit);
        file.then().statusCode(200);
        return file;
    }
}
