package org.interdict.seizures.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.seizures.statistics.FiguresDoor.PATH;
import static org.interdict.seizures.statistics.FiguresDoor.figures;
import static org.interdict.seizures.statistics.FiguresDoor.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;
import org.interdict.contracts.codes.CodeLists;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SdmxApiTest extends DoorTest {
    private static final String SDMX = "application/vnd.sdmx.data+csv;version=2.0.0";
    private static final String STRUCTURE = "/api/v1/statistics/structure";

    @BeforeEach
    void report() {
        post(customsOfficer(), """
                        {"unit": "%s", "reference": "X1", "seizedOn": "2023-07-04", "items": [
                          {"commodity": "IVORY", "quantity": {"value": 200.5, "unit": "kg"}},
                          {"commodity": "IVORY", "quantity": {"value": 2, "unit": "item"}},
                          {"commodity": "ROSEWOOD", "quantity": {"value": 1, "unit": "t"}}]}
                        """.formatted(unit)).then().statusCode(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> figures(Tokens.analyst("WCO"), "unit=" + unit)
                                .at("/total/seizures")
                                .asInt()
                        == 1);
    }

    @Test
    void writesALineForEachObservationOfTheTotalAndOfTheRows() throws IOException {
        Response file = file("groupBy=commodity,direction&unit=" + unit);
        file.then()
                .header("Content-Type", startsWith("application/vnd.sdmx.data+csv"))
                .header("Row-Count", "11");
        List<CSVRecord> lines = lines(file);
        assertThat(file.asString()).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,COMMODITY_GROUP,COMMODITY,UNIT,");
        assertThat(lines).hasSize(11);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("STRUCTURE")).isEqualTo("dataflow");
            assertThat(line.get("STRUCTURE_ID")).isEqualTo("INTERDICT:DF_SEIZURES(1.0.0)");
            assertThat(line.get("ACTION")).isEqualTo("I");
            assertThat(line.get("UNIT")).isEqualTo(unit);
            assertThat(line.get("COUNTRY")).isEqualTo("_T");
            assertThat(line.get("SCOPE")).isEqualTo("ALL");
            assertThat(line.get("SELECTION")).isEqualTo("unit=" + unit);
            assertThat(line.get("LAST_UPDATE")).isNotEmpty();
        });
        assertThat(lines.stream().map(SdmxApiTest::observation))
                .containsExactly(
                        "_T _T SEIZURES _Z 1 NUMBER",
                        "_T _T ITEMS _Z 3 NUMBER",
                        "_T _T QUANTITY MASS 1200.5 kg",
                        "_T _T QUANTITY COUNT 2 item",
                        "IVORY _U SEIZURES _Z 1 NUMBER",
                        "IVORY _U ITEMS _Z 2 NUMBER",
                        "IVORY _U QUANTITY MASS 200.5 kg",
                        "IVORY _U QUANTITY COUNT 2 item",
                        "ROSEWOOD _U SEIZURES _Z 1 NUMBER",
                        "ROSEWOOD _U ITEMS _Z 1 NUMBER",
                        "ROSEWOOD _U QUANTITY MASS 1000 kg");
    }

    @Test
    void leavesTheQuantityOfTheTotalOutWhereRowsShareItems() throws IOException {
        assertThat(lines(file("groupBy=channel&unit=" + unit)).stream()
                        .filter(line -> line.get("CHANNEL").equals("_T"))
                        .map(line -> line.get("INDICATOR")))
                .containsExactly("SEIZURES", "ITEMS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.sdmx.data+csv",
                "application/vnd.sdmx.data+csv;version=2.0.0;labels=id",
                "application/vnd.sdmx.data+csv;version=1.0.0;q=0.9, application/vnd.sdmx.data+csv;version=2.0.0;q=0.1"
            })
    void takesVersionTwoForGranted(String accept) {
        as(Tokens.analyst("WCO"))
                .accept(accept)
                .get(PATH + "?unit=" + unit)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(SDMX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.sdmx.data+csv;version=1.0.0",
                "application/vnd.sdmx.data+csv;version=2.0.0;labels=both",
                "application/vnd.sdmx.data+xml;version=3.0.0"
            })
    void refusesFormsThatThereAreNot(String accept) {
        as(Tokens.analyst("WCO")).accept(accept).get(PATH).then().statusCode(406);
    }

    @Test
    void isAFormOfFiguresAlone() {
        as(customsOfficer()).accept(SDMX).get("/api/v1/seizures").then().statusCode(406);
    }

    @Test
    void theStructureDefinesEveryColumnInTheOrderOfTheFile() throws IOException {
        JsonNode data = structure("en").path("data");
        JsonNode components = data.at("/dataStructures/0/dataStructureComponents");
        List<String> columns = Stream.of(
                        components.at("/dimensionList/dimensions"),
                        components.at("/measureList/measures"),
                        components.at("/attributeList/attributes"))
                .flatMap(list -> list.findValuesAsText("id").stream())
                .toList();
        List<String> header = List.of(file("unit=" + unit)
                .asString()
                .lines()
                .findFirst()
                .orElseThrow()
                .split(","));
        assertThat(header.subList(3, header.size())).isEqualTo(columns);
        assertThat(data.at("/conceptSchemes/0/concepts").findValuesAsText("id")).containsAll(columns);
        Set<String> lists = new HashSet<>(data.path("codelists").findValuesAsText("agencyID"));
        assertThat(lists).containsExactly("INTERDICT");
        assertThat(components.findValuesAsText("enumeration"))
                .allSatisfy(urn -> assertThat(data.path("codelists").findValuesAsText("id"))
                        .contains(urn.replaceAll(".*:(CL_[A-Z_]+)\\(.*", "$1")));
    }

    @Test
    void everyCodeOfAFileIsInTheListOfItsColumnWithALabelInEveryLanguage() throws IOException {
        JsonNode data = structure("fr").path("data");
        Set<String> commodities = new HashSet<>();
        for (JsonNode list : data.path("codelists")) {
            list.path("codes").forEach(code -> assertThat(code.path("names")).hasSize(CodeLists.LANGUAGES.size()));
            if (list.path("id").asText().equals("CL_COMMODITIES")) {
                commodities.addAll(list.path("codes").findValuesAsText("id"));
            }
        }
        assertThat(lines(file("groupBy=commodity&unit=" + unit)))
                .allSatisfy(line -> assertThat(commodities).contains(line.get("COMMODITY")));
        assertThat(data.at("/dataflows/0/name").asText()).isEqualTo("Chiffres sur les saisies");
    }

    private static JsonNode structure(String language) {
        return read(as(Tokens.partner("WCO"))
                .header("Accept-Language", language)
                .get(STRUCTURE)
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .extract()
                .asString());
    }

    private static String observation(CSVRecord line) {
        return String.join(
                " ",
                line.get("COMMODITY"),
                line.get("DIRECTION"),
                line.get("INDICATOR"),
                line.get("MEASURE"),
                line.get("OBS_VALUE"),
                line.get("UNIT_MEASURE"));
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

    private static Response file(String query) {
        Response file = as(Tokens.analyst("WCO")).accept(SDMX).get(PATH + "?" + query);
        file.then().statusCode(200);
        return file;
    }
}
