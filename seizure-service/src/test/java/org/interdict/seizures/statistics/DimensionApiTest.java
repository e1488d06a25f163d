package org.interdict.seizures.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.seizures.statistics.FiguresDoor.PATH;
import static org.interdict.seizures.statistics.FiguresDoor.ask;
import static org.interdict.seizures.statistics.FiguresDoor.figures;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class DimensionApiTest extends DoorTest {
    @Test
    void countsASeizureInEachOfItsInitiativesAndChannelsAndOnceInTheTotal() {
        report("I1", """
                        "initiatives": ["FISHNET", "BLUE_ENFORCEMENT"], "channels": ["WCO", "INTERPOL"],
                        """);
        report("I2", """
                        "initiatives": ["FISHNET"],
                        """);
        report("I3", "");
        JsonNode figures = awaitSeizures("groupBy=initiative", 3);
        assertThat(figures.at("/total/items").asInt()).isEqualTo(3);
        assertThat(rows(figures)).containsExactly("BLUE_ENFORCEMENT 1 1 250.5", "FISHNET 2 2 501", "null 1 1 250.5");
        figures = awaitSeizures("groupBy=initiative,channel", 3);
        assertThat(figures.at("/total/items").asInt()).isEqualTo(3);
        assertThat(rows(figures))
                .containsExactly(
                        "BLUE_ENFORCEMENT INTERPOL 1 1 250.5",
                        "BLUE_ENFORCEMENT WCO 1 1 250.5",
                        "FISHNET INTERPOL 1 1 250.5",
                        "FISHNET WCO 2 2 501",
                        "null WCO 1 1 250.5");
        assertThat(rows(awaitSeizures("groupBy=initiative&initiative=FISHNET", 2)))
                .containsExactly("FISHNET 2 2 501");
        assertThat(rows(awaitSeizures("groupBy=channel&initiative=FISHNET,UNKNOWN", 3)))
                .containsExactly("INTERPOL 1 1 250.5", "WCO 3 3 751.5");
        assertThat(rows(awaitSeizures("groupBy=initiative&initiative=UNKNOWN", 1)))
                .containsExactly("null 1 1 250.5");
        assertThat(awaitSeizures("channel=INTERPOL,WCO", 3).at("/total/items").asInt())
                .isEqualTo(3);
    }

    @Test
    void countsAbsentAndUnknownTogetherAsNull() {
        report("U1", "");
        report("U2", """
                        "direction": "UNKNOWN", "trafficType": "UNKNOWN", "concealment": "UNKNOWN",
                        "transport": {"mode": "UNKNOWN"}, "detection": {"method": "UNKNOWN"},
                        """);
        report("U3", """
                        "direction": "EXPORT", "trafficType": "MAIL", "concealment": "MAIL_PARCEL",
                        "transport": {"mode": "MAIL"}, "detection": {"method": "CANINE"},
                        """);
        assertThat(rows(awaitSeizures("groupBy=direction,trafficType,concealment,transportMode,detectionMethod", 3)))
                .containsExactly("EXPORT MAIL MAIL_PARCEL MAIL CANINE 1 1 250.5", "null null null null null 2 2 501");
        assertThat(awaitSeizures("groupBy=direction", 3).at("/rows/1/direction").isNull())
                .isTrue();
        awaitSeizures("direction=UNKNOWN", 2);
        awaitSeizures("direction=UNKNOWN,EXPORT", 3);
        awaitSeizures("direction=IMPORT", 0);
        String csv = as(Tokens.analyst("WCO"))
                .accept("text/csv")
                .get(PATH + "?groupBy=direction&unit=" + unit)
                .asString();
        assertThat(csv).isEqualTo("""
                        direction,seizures,items,measure,value,unit
                        EXPORT,1,1,MASS,250.5,kg
                        ,2,2,MASS,501,kg
                        """.replace("\n", "\r\n"));
    }

    @Test
    void countsOnlyTheItemsThatAnswerAndTheSeizuresThatHaveThem() {
        post(customsOfficer(), """
                        {"unit": "%s", "reference": "W1", "seizedOn": "2023-07-04", "items": [
                          {"commodity": "IVORY", "quantity": {"value": 3, "unit": "kg"},
                           "species": {"scientificName": "Loxodonta africana"}},
                          {"commodity": "IVORY", "quantity": {"value": 2, "unit": "item"},
                           "species": {"scientificName": "Loxodonta africana"}},
                          {"commodity": "PANGOLIN_SCALES", "quantity": {"value": 9, "unit": "kg"},
                           "species": {"scientificName": "Manis javanica"}},
                          {"commodity": "MEDICINE_OTHER", "quantity": {"value": 1, "unit": "item"}}]}
                        """.formatted(unit)).then().statusCode(201);
        report("W2", "");
        assertThat(rows(awaitSeizures("groupBy=species", 2)))
                .containsExactly("Loxodonta africana 1 2 3 2", "Manis javanica 1 1 9", "null 2 2 250.5 1");
        JsonNode figures = awaitSeizures("groupBy=iccs&species=Loxodonta africana,Manis javanica", 1);
        assertThat(figures.at("/total/items").asInt()).isEqualTo(3);
        assertThat(rows(figures)).containsExactly("1003 1 3 12 2");
        assertThat(rows(awaitSeizures("groupBy=iccs", 2)))
                .containsExactly("0601 1 1 250.5", "1003 1 3 12 2", "null 1 1 1");
        awaitSeizures("iccs=0601,1003", 2);
    }

    @Test
    void findsTheCountriesOfARouteByItsStationsAndAsAWhole() {
        report("R1", """
                        "route": {"origin": "COCTG", "departure": "EC", "transit": ["PAMIT", "CR"], "destination": "BEANR"},
                        """);
        report("R2", """
                        "route": {"transit": ["CO"], "destination": "NL"},
                        """);
        report("R3", "");
        assertThat(rows(awaitSeizures("groupBy=origin,departure,destination", 3)))
                .containsExactly("CO EC BE 1 1 250.5", "null null NL 1 1 250.5", "null null null 1 1 250.5");
        awaitSeizures("origin=CO", 1);
        awaitSeizures("departure=EC&destination=BE,NL", 1);
        awaitSeizures("route=CO", 2);
        awaitSeizures("route=CR,NL", 2);
        awaitSeizures("route=BE", 1);
        awaitSeizures("route=MU", 0);
    }

    @Test
    void groupsByAllDimensionsAtOnce() {
        report("A1", """
                        "operation": "OP-1", "initiatives": ["FISHNET"], "place": "THBKK",
                        """);
        JsonNode figures = awaitSeizures("groupBy=" + names(), 1);
        Map<String, Object> row = FiguresDoor.JSON.convertValue(
                figures.at("/rows/0"), new TypeReference<LinkedHashMap<String, Object>>() {});
        assertThat(row.keySet())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(Dimension.values()).map(Dimension::parameter),
                                Stream.of("seizures", "items", "quantities"))
                        .toList());
        assertThat(row)
                .containsEntry("country", "TH")
                .containsEntry("subregion", "035")
                .containsEntry("region", "142")
                .containsEntry("quarter", "2023-Q3")
                .containsEntry("operation", "OP-1")
                .containsEntry("channel", "WCO")
                .containsEntry("status", "RECORDED");
        awaitSeizures("subregion=035&region=142&quarter=2023-Q3&operation=OP-1&status=RECORDED", 1);
        awaitSeizures("quarter=2023-Q2", 0);
    }

    @ParameterizedTest
    @EnumSource
    void isForEveryReaderByTheCoarseDimensionsAlone(Dimension dimension) {
        boolean coarse = List.of(
                        "commodityGroup",
                        "commodity",
                        "country",
                        "subregion",
                        "region",
                        "year",
                        "quarter",
                        "month",
                        "transportMode",
                        "trafficType",
                        "direction")
                .contains(dimension.parameter());
        String scope = coarse ? "ALL" : "VISIBLE";
        String trainer = Tokens.withRole("trainer");
        ask(trainer, "groupBy=" + dimension.parameter()).then().body("scope", equalTo(scope));
        ask(trainer, dimension.parameter() + "=" + values().get(dimension.parameter()))
                .then()
                .body("scope", equalTo(scope));
        ask(trainer, "groupBy=" + dimension.parameter() + "&from=2023-01-02")
                .then()
                .body("scope", equalTo("VISIBLE"));
        ask(Tokens.analyst("WCO"), "groupBy=" + dimension.parameter()).then().body("scope", equalTo("ALL"));
    }

    @Test
    void showsOthersARouteOnlyOfWhatIsInTheirSight() {
        report("V1", """
                        "route": {"origin": "CO"},
                        """);
        awaitSeizures("route=CO", 1);
        ask(customsOfficer(), "route=CO&unit=" + unit)
                .then()
                .body("scope", equalTo("VISIBLE"))
                .body("total.seizures", equalTo(1));
        ask(Tokens.partner("INTERPOL"), "route=CO&unit=" + unit)
                .then()
                .body("scope", equalTo("VISIBLE"))
                .body("total.seizures", equalTo(0));
        ask(Tokens.withRole("trainer"), "route=CO").then().body("scope", equalTo("VISIBLE"));
    }

    @Test
    void namesEveryValueThatIsNotInItsListAtOnce() {
        List<String> parameters = Stream.of(Dimension.values())
                .map(Dimension::parameter)
                .collect(Collectors.toCollection(ArrayList::new));
        parameters.add("route");
        // No code has two dots in it, and no species only blanks.
        String wrong = parameters.stream()
                .map(name -> name + "=" + (name.equals("species") ? "  " : ".."))
                .collect(Collectors.joining("&"));
        ask(Tokens.analyst("WCO"), wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder(parameters.toArray()));
        ask(
                        Tokens.analyst("WCO"),
                        "subregion=002&region=014&origin=COCTG&iccs=06&quarter=2023-Q5&status=OPEN&channel=PROGRAMME")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("subregion", "region", "origin", "iccs", "quarter", "status", "channel"));
    }

    @Test
    void publishesEveryFilter() {
        List<String> published = given().get("/openapi?format=json")
                .jsonPath()
                .getList("paths.'" + PATH + "'.get.parameters.name", String.class);
        assertThat(published).contains(names().split(",")).contains("route", "groupBy", "from", "to");
    }

    private static String names() {
        return Stream.of(Dimension.values()).map(Dimension::parameter).collect(Collectors.joining(","));
    }

    /** A value that each dimension has. */
    private static Map<String, String> values() {
        return Map.ofEntries(
                Map.entry("commodityGroup", "COCAINE"),
                Map.entry("commodity", "COCAINE_HCL"),
                Map.entry("unit", "MUPMA-PCU"),
                Map.entry("unitType", "SEA_PORT"),
                Map.entry("country", "MU"),
                Map.entry("subregion", "014"),
                Map.entry("region", "002"),
                Map.entry("year", "2023"),
                Map.entry("quarter", "2023-Q2"),
                Map.entry("month", "2023-05"),
                Map.entry("transportMode", "SEA"),
                Map.entry("trafficType", "CONTAINER"),
                Map.entry("direction", "IMPORT"),
                Map.entry("detectionMethod", "CANINE"),
                Map.entry("concealment", "RIP_OFF"),
                Map.entry("origin", "CO"),
                Map.entry("departure", "CO"),
                Map.entry("destination", "BE"),
                Map.entry("operation", "OP-1"),
                Map.entry("initiative", "FISHNET"),
                Map.entry("species", "Loxodonta africana"),
                Map.entry("channel", "WCO"),
                Map.entry("status", "VALIDATED"),
                Map.entry("iccs", "0601"));
    }

    /** Each row in a line: its dimensions in their order, seizures, items, and the sums of its measures. */
    private static List<String> rows(JsonNode figures) {
        return stream(figures.get("rows"))
                .map(row -> stream(row)
                        .map(member -> member.isArray()
                                ? stream(member)
                                        .map(quantity -> quantity.get("value").asText())
                                        .collect(Collectors.joining(" "))
                                : member.asText())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private void report(String reference, String members) {
        post(customsOfficer(), seizure(reference, members)).then().statusCode(201);
    }

    private JsonNode awaitSeizures(String query, int seizures) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> figures(Tokens.analyst("WCO"), query + "&unit=" + unit),
                        figures -> figures.at("/total/seizures").asInt() == seizures);
    }
}
