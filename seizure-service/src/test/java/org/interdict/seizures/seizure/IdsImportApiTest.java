package org.interdict.seizures.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.interdict.kit.imports.CellGuard;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.interdict.seizures.ids.IdsColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdsImportApiTest extends DoorTest {
    private static final String SEIZURES = "/api/v1/seizures";
    private static final String IDS = "text/csv; profile=ids";

    /** Marks the lines of one test, so that no other test has sent them. */
    private String mark = "";

    private String steward = "";

    @BeforeEach
    void announceTheReporters() {
        units.announceNational("MU");
        units.announceNational("IN");
        mark = UUID.randomUUID().toString();
        steward = Tokens.of("steward-" + mark, "steward");
    }

    @Test
    void importsEachLineForItsCountrysReporterWithItsCellsKept() {
        String id = sent(table(line("Mauritius", "490.0", "Tablet", "")), 1, 1, 0, 0)
                .verdicts("created")
                .extract()
                .path("items[0].id");
        as(steward)
                .get(SEIZURES + "/" + id)
                .then()
                .statusCode(200)
                .body("unit", equalTo("MU-NATIONAL"))
                .body("unitType", equalTo("NATIONAL"))
                .body("channels", contains("WCO", "INTERPOL"))
                .body("seizedOn", equalTo("2013-07-04"))
                .body("items[0].commodity", equalTo("BUPRENORPHINE"))
                .body("items[0].quantity.value", equalTo(490))
                .body("items[0].quantity.unit", equalTo("tablet"))
                .body("items[0].normalized.measure", equalTo("DOSE"))
                .body("direction", equalTo("DOMESTIC"))
                .body("route.departure", equalTo("FR"));
    }

    @Test
    void theSameFileAgainChangesNothingWhileTrueRepeatsInItStayApart() {
        String file = table(
                line("Mauritius", "1", "Gram", ""), line("India", "2", "Gram", ""), line("Mauritius", "1", "Gram", ""));
        sent(file, 3, 3, 0, 0);
        sent(file, 3, 0, 3, 0);
        sent(file.replace(';', '\t'), 3, 0, 3, 0);
    }

    @Test
    void rejectsALineWithEveryReasonAndTakesTheOthers() {
        Sent sent = sent(
                table(
                        line("Mauritius", "0.0", "Gram", ""),
                        line("Mauritius", "1", "other", ""),
                        line("Mauritius", "1", "Acres", "").replace("Buprenorphine", "Amphetamine"),
                        line("Mauritius", "1", "Gram", "")),
                4,
                1,
                0,
                3);
        sent.verdicts("rejected")
                .body("items.row", contains(2, 3, 4))
                .body("items.errors.code.flatten()", contains("not-positive", "says-nothing", "unit-does-not-fit"));
    }

    @Test
    void statesOtherChannelsWhenAsked() {
        String id = sent("&channels=INTERPOL", table(line("Mauritius", "7", "Gram", "")), 1, 1, 0, 0)
                .verdicts("created")
                .extract()
                .path("items[0].id");
        as(Tokens.analyst("WCO")).get(SEIZURES + "/" + id).then().statusCode(404);
        as(Tokens.analyst("INTERPOL")).get(SEIZURES + "/" + id).then().statusCode(200);
        for (String channels : List.of("", "EUROPOL", "WCO,WCO", "WCO,")) {
            as(steward)
                    .contentType("text/csv")
                    .body("x")
                    .post(SEIZURES + "/imports?profile=ids&channels=" + channels)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void refusesATableWithOtherColumns() {
        as(steward)
                .contentType("text/csv")
                .body("COUNTRY;DRUG_NAME\nMauritius;Heroin\n")
                .post(SEIZURES + "/imports?profile=ids")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("wrong-columns"));
    }

    @Test
    void anOfficerImportsItsOwnReportersLinesAlone() {
        String officer = Tokens.officer("MU-NATIONAL", "WCO");
        as(officer)
                .contentType("text/csv")
                .header("Prefer", "wait=60")
                .body(table(line("Mauritius", "3", "Gram", ""), line("India", "3", "Gram", "")))
                .post(SEIZURES + "/imports?profile=ids")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));
    }

    @Test
    void givesTheCellsBackAsTheyWereAndTakesThemAgainForWhatTheyAre() throws IOException {
        String file = table(
                line("Mauritius", "0.006999999999999999", "Gram", "- =1+1"),
                line("India", "9e-05", "Kilogram", " padded, \"quoted\"; 'more'  "),
                line("India", "12", "Gram", "@two\nlines"),
                line("India", "12", "Gram", "'=guarded already"));
        sent(file, 4, 4, 0, 0);
        io.restassured.response.Response exported = as(steward).accept(IDS).get(SEIZURES);
        exported.then()
                .statusCode(200)
                .header("Row-Count", "4")
                .header(
                        "Content-Type",
                        allOf(startsWith("text/csv"), containsString("profile=ids"), containsString("charset=UTF-8")));
        List<List<String>> cells = cells(exported.asString(), ',');
        assertThat(cells.get(0)).isEqualTo(IdsColumn.header());
        assertThat(undone(cells)).containsExactlyElementsOf(undone(cells(file, ';')));
        assertThat(cells.get(1).get(IdsColumn.header().indexOf("PLACE"))).startsWith("'-");
        sent(exported.asString(), 4, 0, 4, 0);
    }

    /** Lines and their cells, guards undone. */
    private static List<List<String>> undone(List<List<String>> table) {
        return table.stream()
                .map(line -> line.stream().map(CellGuard::undo).toList())
                .toList();
    }

    private static List<List<String>> cells(String text, char separator) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (CSVRecord line :
                CSVFormat.RFC4180.builder().setDelimiter(separator).get().parse(new StringReader(text))) {
            cells.add(line.toList());
        }
        return cells;
    }

    private String line(String country, String amount, String unit, String place) {
        return String.join(
                ";",
                "Africa",
                "East Africa",
                country,
                mark,
                "\"" + place.replace("\"", "\"\"") + "\"",
                "2013-07-04",
                "Buprenorphine",
                amount,
                unit,
                "Residence",
                "Home/Residence",
                "Other",
                "Unknown",
                "France",
                country,
                "National territory/domestic seizure");
    }

    private static String table(String... lines) {
        return String.join(";", IdsColumn.header()) + "\n" + String.join("\n", lines) + "\n";
    }

    private Sent sent(String file, int rows, int created, int unchanged, int rejected) {
        return sent("", file, rows, created, unchanged, rejected);
    }

    private Sent sent(String query, String file, int rows, int created, int unchanged, int rejected) {
        String location = as(steward)
                .contentType("text/csv")
                .header("Prefer", "wait=60")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(SEIZURES + "/imports?profile=ids" + query)
                .then()
                .statusCode(200)
                .body("rows", equalTo(rows))
                .body("created", equalTo(created))
                .body("unchanged", equalTo(unchanged))
                .body("rejected", equalTo(rejected))
                .extract()
                .header("Location");
        return verdict -> as(steward)
                .get(location.replaceAll("\\?.*", "") + "/rows?verdict=" + verdict)
                .then()
                .statusCode(200);
    }

    private interface Sent {
        ValidatableResponse verdicts(String verdict);
    }
}
