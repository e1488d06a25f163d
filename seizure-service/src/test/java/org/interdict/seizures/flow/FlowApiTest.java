package org.interdict.seizures.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FlowApiTest extends DoorTest {
    private static final String PATH = "/api/v1/statistics/flows";

    @Test
    void countsASeizureOnEachHopOfItsRoadWithAllItsItems() {
        report(
                "F1",
                "{\"origin\": \"COCTG\", \"departure\": \"PE\", \"transit\": [\"PAMIT\", \"EC\"], \"destination\": \"BE\"}");
        report("F2", "{\"origin\": \"CO\", \"transit\": [\"PA\"]}");
        awaitSeizures(2);
        flows("")
                .body("scope", equalTo("ALL"))
                .body("level", equalTo("country"))
                .body("total.seizures", equalTo(2))
                .body("total.items", equalTo(4))
                .body("nodes.code", contains("BE", "CO", "EC", "PA", null))
                .body("links.source", contains("CO", "EC", "PA", "PA"))
                .body("links.target", contains("PA", "BE", "EC", null))
                .body("links.seizures", contains(2, 1, 1, 1))
                .body("links.items", contains(4, 2, 2, 2))
                .body("links[0].quantities.measure", contains("MASS", "COUNT"))
                .body("links[0].quantities.value", contains(500, 6))
                .body("links[3]", hasEntry(equalTo("target"), nullValue()));
        flows("&level=subregion")
                .body("level", equalTo("subregion"))
                .body("links.source", contains("005", "005", "013", "013"))
                .body("links.target", contains("013", "155", "005", null))
                .body("links.seizures", contains(2, 1, 1, 1));
    }

    @Test
    void keepsASeizureWithoutARouteAsALinkBetweenUnknownEnds() {
        post(customsOfficer(), seizure("F1", "")).then().statusCode(201);
        awaitSeizures(1);
        flows("")
                .body("nodes.code", contains(nullValue()))
                .body("links.source", contains(nullValue()))
                .body("links.target", contains(nullValue()))
                .body("links.seizures", contains(1));
    }

    @Test
    void countsASeizureOfWhichOnlyALaterItemIsAskedForOnce() {
        report("F1", "{\"origin\": \"CO\"}");
        awaitSeizures(1);
        flows("&commodity=IVORY")
                .body("total.seizures", equalTo(1))
                .body("total.items", equalTo(1))
                .body("links.seizures", contains(1))
                .body("links[0].quantities.measure", contains("COUNT"));
    }

    @Test
    void followsAnAmendmentAndForgetsWhatIsRetracted() {
        String location = report("F1", "{\"origin\": \"CO\", \"destination\": \"BE\"}");
        awaitSeizures(1);
        as(customsOfficer())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"reason\": \"seen later\", \"route\": {\"transit\": [\"PA\"]}}")
                .patch(location)
                .then()
                .statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> flows("").body("links.target", contains("PA", "BE")));
        posting(customsOfficer(), "{\"reason\": \"error\"}")
                .post(location + "/retraction")
                .then()
                .statusCode(200);
        awaitSeizures(0);
        flows("").body("links.size()", equalTo(0)).body("nodes.size()", equalTo(0));
    }

    @Test
    void countsWhatIsInSightForAllButAnalysts() {
        report("F1", "{\"origin\": \"CO\", \"destination\": \"BE\"}");
        awaitSeizures(1);
        Map.of(Tokens.partner("INTERPOL"), 0, Tokens.partner("WCO"), 1, customsOfficer(), 1)
                .forEach((token, seizures) -> as(token)
                        .get(PATH + "?from=2023-07-01&to=2023-07-31&unit=" + unit)
                        .then()
                        .statusCode(200)
                        .body("scope", equalTo("VISIBLE"))
                        .body("total.seizures", equalTo(seizures)));
    }

    @Test
    void writesALineForEachLinkAndMeasureAsATableAndForEachLinkAsNdjson() {
        report("F1", "{\"origin\": \"CO\"}");
        awaitSeizures(1);
        Response csv = file("text/csv");
        csv.then().header("Row-Count", equalTo("2"));
        assertThat(csv.asString()).isEqualTo("""
                        source,target,seizures,items,measure,value,unit
                        CO,,1,2,MASS,250,kg
                        CO,,1,2,COUNT,3,item
                        """.replace("\n", "\r\n"));
        Response ndjson = file("application/x-ndjson");
        ndjson.then().header("Row-Count", equalTo("1"));
        assertThat(ndjson.asString()).startsWith("{\"source\":\"CO\",\"target\":null,\"seizures\":1,\"items\":2,");
        file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .then()
                .header("Row-Count", equalTo("2"));
    }

    @Test
    void namesEveryFaultOfAQuestion() {
        as(Tokens.analyst("WCO"))
                .get(PATH + "?level=region&groupBy=unit&origin=Colombia")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.size()", equalTo(3));
    }

    @Test
    void theDocumentNamesTheFiltersOfFiguresOverSeizures() {
        String parameters = "paths.'%s'.get.parameters.name";
        JsonPath document =
                given().accept("application/json").get("/openapi?format=json").jsonPath();
        List<String> figures = new ArrayList<>(document.getList(parameters.formatted("/api/v1/statistics/seizures")));
        figures.remove("groupBy");
        figures.add("level");
        assertThat(document.getList(parameters.formatted(PATH), String.class))
                .containsExactlyInAnyOrderElementsOf(figures);
    }

    /** Of 250 kg and 3 items. */
    private String report(String reference, String route) {
        return post(customsOfficer(), """
                        {"unit": "%s", "reference": "%s", "seizedOn": "2023-07-04", "route": %s, "items": [
                          {"commodity": "COCAINE_HCL", "quantity": {"value": 250, "unit": "kg"}},
                          {"commodity": "IVORY", "quantity": {"value": 3, "unit": "item"}}]}
                        """.formatted(unit, reference, route))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void awaitSeizures(int seizures) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> flows("").body("total.seizures", equalTo(seizures)));
    }

    private ValidatableResponse flows(String further) {
        return as(Tokens.analyst("WCO"))
                .get(PATH + "?unit=" + unit + further)
                .then()
                .statusCode(200);
    }

    private Response file(String type) {
        Response file = as(Tokens.analyst("WCO")).accept(type).get(PATH + "?unit=" + unit);
        file.then().statusCode(200);
        return file;
    }
}
