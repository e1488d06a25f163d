package org.interdict.seizures.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertExportApiTest extends DoorTest {
    private static final String PATH = "/api/v1/alerts";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String STRANGER = Tokens.officer("THSIR-PCU", "WCO");

    @Inject
    Clock clock;

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
    void writesAllAlertsHoweverManyAreTakenAtOnce() {
        for (int i = 0; i < 3; i++) {
            issue("alert " + i);
        }
        assertThat(export(customsOfficer(), "text/csv").asString().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("alert 2"));
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
