package org.interdict.seizures.interception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InterceptionExportApiTest extends InterceptionDoorTest {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void writesALineForEachPersonWhomTheReaderMaySeeAndNoNarrative() {
        report(customsOfficer(), interception("A", BOTH + "\"narrative\": \"secret\","))
                .then()
                .statusCode(201);
        report(customsOfficer(), interception("-B", BOTH)).then().statusCode(201);
        Response own = export(customsOfficer(), CSV);
        own.then().header("Row-Count", equalTo("6"));
        assertThat(own.asString().lines()).hasSize(7).anyMatch(line -> line.contains("'-B"));
        Response others = export(Tokens.analyst("WCO"), CSV);
        others.then().header("Row-Count", equalTo("2"));
        assertThat(others.asString().lines()).hasSize(3);
        assertThat(others.asString()).contains("SUSPECTED_TRAFFICKER").doesNotContain("VICTIM", "LABOUR", "SEXUAL");
        assertThat(own.asString()).contains("VICTIM").doesNotContain("secret", "narrative");
        Response lines = export(customsOfficer(), NDJSON);
        lines.then().header("Row-Count", equalTo("2"));
        assertThat(lines.asString().lines()).hasSize(2).noneMatch(line -> line.contains("secret"));
    }

    @Test
    void givesEachOfManyRecordsItsOwnPersons() throws IOException {
        StringBuilder report = new StringBuilder();
        for (int i = 1; i <= 1_001; i++) {
            report.append(interception("MK" + i, "\"flightNumber\": \"MK%d\",".formatted(i))
                            .replace("\n", ""))
                    .append('\n');
        }
        as(customsOfficer())
                .contentType(NDJSON)
                .header("Prefer", "wait=60")
                .body(report.toString())
                .post(PATH + "/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(1_001));
        Response file = export(customsOfficer(), CSV);
        file.then().header("Row-Count", equalTo("3003"));
        List<CSVRecord> lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(file.asString()))
                .getRecords();
        assertThat(lines).hasSize(3_003).allMatch(line -> line.get("reference").equals(line.get("flightNumber")));
        assertThat(lines.stream().map(line -> line.get("reference")).distinct()).hasSize(1_001);
        Response records = export(customsOfficer(), NDJSON);
        records.then().header("Row-Count", equalTo("1001"));
        assertThat(records.asString().lines()).hasSize(1_001).doesNotHaveDuplicates();
    }

    @Test
    void writesAWorkbook() throws IOException {
        report(customsOfficer(), interception("A", BOTH)).then().statusCode(201);
        Response file = export(customsOfficer(), XLSX);
        file.then().header("Row-Count", equalTo("3"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<Row> read = rows.toList();
            List<String> header =
                    read.get(0).stream().map(cell -> cell.asString()).toList();
            assertThat(read).hasSize(4);
            assertThat(read.get(1).getCellAsNumber(header.indexOf("victims")))
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("2"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    void theFileOfTheOwnUnitImportedAgainCreatesNothing(String type) {
        report(customsOfficer(), interception("A", BOTH)).then().statusCode(201);
        report(customsOfficer(), interception("B", "\"flow\": \"TRANSIT\","))
                .then()
                .statusCode(201);
        as(customsOfficer())
                .contentType(type)
                .header("Prefer", "wait=30")
                .body(export(customsOfficer(), type).asByteArray())
                .post(PATH + "/imports")
                .then()
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("unchanged", equalTo(2));
    }

    @Test
    void isTheWholeListOfWhatIsInSightAndHasNoPages() {
        report(customsOfficer(), interception("A", "")).then().statusCode(201);
        export(Tokens.analyst("INTERPOL"), CSV).then().header("Row-Count", equalTo("0"));
        as(customsOfficer()).accept(CSV).get(PATH + "?limit=5").then().statusCode(400);
        as(customsOfficer()).accept("application/pdf").get(PATH).then().statusCode(406);
    }

    private Response export(String token, String type) {
        Response file = as(token).accept(type).get(PATH + "?sort=recordedAt&unit=" + unit);
        file.then().statusCode(200);
        return file;
    }
}
