package org.interdict.seizures.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.seizures.statistics.FiguresDoor.PATH;
import static org.interdict.seizures.statistics.FiguresDoor.ask;
import static org.interdict.seizures.statistics.FiguresDoor.figures;
import static org.interdict.seizures.statistics.FiguresDoor.read;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FiguresExportApiTest extends DoorTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Jdbi jdbi;

    @Test
    void refusesMoreThanAHundredThousandRowsAsJsonAndStreamsThemAsCsv() {
        addFacts(100_001);
        String query = "groupBy=operation,commodity&unit=" + unit;
        ask(Tokens.analyst("WCO"), query)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-rows"))
                .body("detail", containsString("text/csv"));
        ask(Tokens.analyst("WCO"), query + "&operation=OP1,OP2,OP100001")
                .then()
                .statusCode(200)
                .body("rows.size()", equalTo(3));
        Response file = file("text/csv", query);
        file.then().header("Row-Count", equalTo("100001"));
        assertThat(file.asString().lines())
                .hasSize(100_002)
                .startsWith("operation,commodity,seizures,items,measure,value,unit")
                .contains("OP77777,IVORY,1,1,MASS,77777.5,kg");
    }

    @Test
    void answersAHundredThousandRowsAsJson() {
        addFacts(100_000);
        assertThat(figures(Tokens.analyst("WCO"), "groupBy=operation&unit=" + unit)
                        .get("rows"))
                .hasSize(100_000);
    }

    @Test
    void writesALineForEachRowAndMeasureAsATableAndForEachRowAsNdjson() throws IOException {
        post(customsOfficer(), """
                        {"unit": "%s", "reference": "X1", "seizedOn": "2023-07-04", "items": [
                          {"commodity": "IVORY", "quantity": {"value": 200, "unit": "kg"},
                           "species": {"scientificName": "=1+1"}},
                          {"commodity": "IVORY", "quantity": {"value": 2, "unit": "item"},
                           "species": {"scientificName": "=1+1"}},
                          {"commodity": "ROSEWOOD", "quantity": {"value": 1, "unit": "t"}}]}
                        """.formatted(unit)).then().statusCode(201);
        String query = "groupBy=species&unit=" + unit;
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> figures(Tokens.analyst("WCO"), query).get("rows").size() == 2);
        Response csv = file("text/csv", query);
        csv.then().header("Row-Count", equalTo("3"));
        assertThat(csv.asString()).isEqualTo("""
                        species,seizures,items,measure,value,unit
                        '=1+1,1,2,MASS,200,kg
                        '=1+1,1,2,COUNT,2,item
                        ,1,1,MASS,1000,kg
                        """.replace("\n", "\r\n"));
        Response ndjson = file("application/x-ndjson", query);
        ndjson.then().header("Row-Count", equalTo("2"));
        assertThat(ndjson.asString().lines().map(FiguresDoor::read)).containsExactly(read("""
                             {"species": "=1+1", "seizures": 1, "items": 2, "quantities": [
                               {"measure": "MASS", "value": 200, "unit": "kg"},
                               {"measure": "COUNT", "value": 2, "unit": "item"}]}
                             """), read("""
                             {"species": null, "seizures": 1, "items": 1, "quantities": [
                               {"measure": "MASS", "value": 1000, "unit": "kg"}]}
                             """));
        Response workbook = file(XLSX, query);
        workbook.then().header("Row-Count", equalTo("3"));
        assertThat(sheet(workbook)).hasSize(4).satisfies(rows -> {
            assertThat(rows.get(1).getCellAsString(0)).contains("'=1+1");
            assertThat(rows.get(3).getCellAsNumber(4))
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1000"));
        });
    }

    @Test
    void aWorkbookHasTheCodesInWordsAndTheQueryInTheLanguageOfItsReader() throws IOException {
        addFacts(2);
        String query = "groupBy=commodity,operation&from=2023-01-01&unit=" + unit;
        Response file = as(Tokens.analyst("WCO"))
                .accept(XLSX)
                .header("Accept-Language", "fr")
                .get(PATH + "?" + query);
        file.then().statusCode(200).header("Content-Language", equalTo("fr"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets.stream().map(Sheet::getName)).containsExactly("Données", "Codes", "Requête");
            assertThat(texts(sheets.get(0)))
                    .contains(List.of("commodity", "operation", "seizures", "items", "measure", "value", "unit"));
            assertThat(texts(sheets.get(1)))
                    .contains(List.of("Dimension", "Nom", "Code", "Libellé"))
                    .anySatisfy(line -> assertThat(line).startsWith("commodity").contains("IVORY", "Ivoire"))
                    .anySatisfy(line -> assertThat(line).startsWith("operation", "Opération"));
            assertThat(texts(sheets.get(2)))
                    .contains(
                            List.of("Adresse", PATH + "?" + query.replace(",", "%2C")),
                            List.of("Du", "2023-01-01"),
                            List.of("Filtres", "Unité frontalière: " + unit),
                            List.of("Enregistrements comptés", "Tous les enregistrements"));
        }
        assertThat(sheetXml(file)).noneMatch(xml -> xml.contains("rightToLeft=\"true\"") || xml.contains("<f>"));
    }

    @Test
    void aWorkbookInArabicIsReadFromRightToLeft() throws IOException {
        addFacts(1);
        Response file = as(Tokens.analyst("WCO"))
                .accept(XLSX)
                .header("Accept-Language", "ar")
                .get(PATH + "?groupBy=commodity&unit=" + unit);
        assertThat(sheetXml(file))
                .hasSize(3)
                .allMatch(xml -> xml.contains("rightToLeft=\"true\"") || xml.contains("rightToLeft=\"1\""));
    }

    private static List<List<String>> texts(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private static List<String> sheetXml(Response file) throws IOException {
        List<String> sheets = new ArrayList<>();
        Path kept = Files.write(Files.createTempFile("figures", ".xlsx"), file.asByteArray());
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    sheets.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        Files.delete(kept);
        return sheets;
    }

    @Test
    void answersNoRowsWithTheHeaderAlone() {
        Response csv = file("text/csv", "unit=" + unit);
        csv.then().header("Row-Count", equalTo("0"));
        assertThat(csv.asString()).isEqualTo("seizures,items,measure,value,unit\r\n");
        as(Tokens.analyst("WCO"))
                .accept("application/pdf")
                .get(PATH)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void countsOnlyWhatIsInSightInFilesToo() {
        post(customsOfficer(), seizure("X2", "")).then().statusCode(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> figures(Tokens.analyst("WCO"), "unit=" + unit)
                                .at("/total/seizures")
                                .asInt()
                        == 1);
        as(Tokens.partner("INTERPOL"))
                .accept("text/csv")
                .get(PATH + "?groupBy=commodity&unit=" + unit)
                .then()
                .statusCode(200)
                .header("Row-Count", equalTo("0"));
    }

    /** No record and no rollup knows of them. */
    @AfterEach
    void takeAwayAddedFacts() {
        jdbi.useHandle(
                handle -> handle.execute("delete from seizure_fact where seizure_id not in (select id from seizure)"));
    }

    /** More than reports could bring in the time of a test: one an operation, of records that are not there. */
    private void addFacts(int facts) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        insert into seizure_fact (
                               seizure_id, position, status, unit, unit_type, country, seized_on, channels, route, transit, operation,
                               initiatives, commodity_group, commodity, first_of_group, first_of_commodity, later_groups, later_commodities,
                               measure, quantity)
                        select gen_random_uuid(), 0, 'RECORDED', :unit, 'SEA_PORT', 'MU', date '2023-07-04', '{WCO}', '{}', '{}',
                               'OP' || number, '{}', 'CITES_PRODUCTS', 'IVORY', true, true, '{}', '{}', 'MASS', number + 0.5
                          from generate_series(1, :facts) as number
                        """).bind("unit", unit).bind("facts", facts).execute());
    }

    private static Response file(String type, String query) {
        Response file = as(Tokens.analyst("WCO")).accept(type).get(PATH + "?" + query);
        file.then().statusCode(200);
        return file;
    }

    private static List<Row> sheet(Response file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.toList();
        }
    }
}
