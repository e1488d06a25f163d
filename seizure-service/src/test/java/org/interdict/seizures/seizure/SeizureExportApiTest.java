package org.interdict.seizures.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeizureExportApiTest extends DoorTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void writesALineForEachItemUnderTheJsonPathsThatImportsRead() throws IOException {
        post(
                        customsOfficer(),
                        seizure("A", "\"initiatives\": [\"FISHNET\", \"BLUE_ENFORCEMENT\"], \"narrative\": \"secret\",")
                                .replace(
                                        "\"items\": [",
                                        "\"items\": [{\"commodity\": \"OPIUM\", \"description\": \"=1+1\","
                                                + " \"quantity\": {\"value\": 0.000001, \"unit\": \"g\"}}, "))
                .then()
                .statusCode(201);
        post(customsOfficer(), seizure("B", "")).then().statusCode(201);
        Response file = export("text/csv");
        file.then().header("Row-Count", equalTo("3"));
        List<CSVRecord> lines = lines(file);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).get("reference")).isEqualTo("A");
        assertThat(lines.get(0).get("items.commodity")).isEqualTo("OPIUM");
        assertThat(lines.get(0).get("items.description")).isEqualTo("'=1+1");
        assertThat(lines.get(0).get("items.quantity.value")).isEqualTo("0.000001");
        assertThat(lines.get(0).get("items.normalized.value")).isEqualTo("0.000000001");
        assertThat(lines.get(1).get("reference")).isEqualTo("A");
        assertThat(lines.get(1).get("items.quantity.value")).isEqualTo("250.5");
        assertThat(lines.get(1).get("initiatives")).isEqualTo("BLUE_ENFORCEMENT|FISHNET");
        assertThat(lines.get(2).get("reference")).isEqualTo("B");
        assertThat(file.asString()).doesNotContain("secret", "narrative");
    }

    @Test
    void givesEachOfManyRecordsItsOwnItems() throws IOException {
        StringBuilder report = new StringBuilder();
        for (int i = 1; i <= 1_001; i++) {
            String item =
                    "{\"commodity\": \"OPIUM\", \"description\": \"R%d\", \"quantity\": {\"value\": 1, \"unit\": \"kg\"}}"
                            .formatted(i);
            report.append(
                    "{\"unit\": \"%s\", \"reference\": \"R%d\", \"seizedOn\": \"2023-07-04\", \"items\": [%s, %s]}%n"
                            .formatted(unit, i, item, item));
        }
        as(customsOfficer())
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=60")
                .body(report.toString())
                .post("/api/v1/seizures/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(1_001));
        Response file = export("text/csv");
        file.then().header("Row-Count", equalTo("2002"));
        List<CSVRecord> lines = lines(file);
        assertThat(lines).hasSize(2_002).allMatch(line -> line.get("reference").equals(line.get("items.description")));
        assertThat(lines.stream().map(line -> line.get("reference")).distinct()).hasSize(1_001);
        Response records = export("application/x-ndjson");
        records.then().header("Row-Count", equalTo("1001"));
        assertThat(records.asString().lines()).hasSize(1_001).doesNotHaveDuplicates();
    }

    private static List<CSVRecord> lines(Response file) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file.asString()))
                .getRecords();
    }

    @Test
    void writesALineForEachRecordAsNdjson() {
        post(customsOfficer(), seizure("A", "\"narrative\": \"secret\","))
                .then()
                .statusCode(201);
        post(customsOfficer(), seizure("B", "")).then().statusCode(201);
        Response file = export("application/x-ndjson");
        file.then().header("Row-Count", equalTo("2"));
        assertThat(file.asString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"id\":\"") && line.contains("\"value\":250.5,"))
                .noneMatch(line -> line.contains("secret"));
    }

    @Test
    void writesAWorkbook() throws IOException {
        post(customsOfficer(), seizure("-A", "")).then().statusCode(201);
        Response file = export(XLSX);
        file.then().header("Row-Count", equalTo("1"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            List<Row> rows = stream.toList();
            assertThat(rows).hasSize(2);
            List<String> header =
                    rows.get(0).stream().map(cell -> cell.asString()).toList();
            assertThat(rows.get(1).getCellAsString(header.indexOf("reference"))).contains("'-A");
            assertThat(rows.get(1).getCellAsNumber(header.indexOf("items.quantity.value")))
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("250.5"));
        }
    }

    @Test
    void holdsNothingThatTheListHides() {
        post(customsOfficer(), seizure("A", "")).then().statusCode(201);
        as(Tokens.analyst("INTERPOL"))
                .accept("text/csv")
                .get("/api/v1/seizures?unit=" + unit)
                .then()
                .statusCode(200)
                .header("Row-Count", equalTo("0"));
        as(Tokens.partner("WCO"))
                .accept("text/csv")
                .get("/api/v1/seizures")
                .then()
                .statusCode(403);
    }

    @Test
    void isTheWholeListAndHasNoPages() {
        as(customsOfficer())
                .accept("text/csv")
                .get("/api/v1/seizures?limit=5")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as(customsOfficer())
                .accept("text/csv; profile=other")
                .get("/api/v1/seizures")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void comesInTheFormThatTheReaderLikesBest() {
        comesAs("application/json;q=0.5, text/csv", "text/csv");
        comesAs("text/csv;q=0.5, application/json", "application/json");
        comesAs("application/pdf, application/x-ndjson;q=0.1", "application/x-ndjson");
        comesAs("application/json;q=0, */*", "text/csv");
        comesAs("*/*", "application/json");
    }

    private void comesAs(String accept, String type) {
        as(customsOfficer())
                .accept(accept)
                .get("/api/v1/seizures?unit=" + unit)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type));
    }

    @Test
    void keepsNoConnectionForAnswersThatAreNeverWritten() {
        for (int i = 0; i < 20; i++) {
            as(customsOfficer())
                    .accept("text/csv")
                    .head("/api/v1/seizures")
                    .then()
                    .statusCode(200);
        }
        export("text/csv").then().statusCode(200);
    }

    private Response export(String type) {
        Response file = as(customsOfficer()).accept(type).get("/api/v1/seizures?unit=" + unit + "&sort=recordedAt");
        file.then().statusCode(200);
        return file;
    }
}
