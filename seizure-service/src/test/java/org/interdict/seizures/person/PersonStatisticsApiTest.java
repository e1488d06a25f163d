package org.interdict.seizures.person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a role of its own, in years that no other test of the module records in. */
@QuarkusTest
class PersonStatisticsApiTest extends DoorTest {

    @Test
    void countsVictimsByRoleAndOneDimensionUpToAHalfYear() {
        intercepted("2001-06-30", "VICTIM", 31, "\"sex\": \"FEMALE\"");
        intercepted("2001-03-01", "VICTIM", 14, "\"sex\": \"MALE\"");
        intercepted("2001-03-02", "VICTIM", 2, "\"sex\": \"UNKNOWN\"");
        intercepted("2001-07-01", "VICTIM", 20, "\"sex\": \"FEMALE\"");
        persons("side=VICTIMS&groupBy=role,sex&asOf=2001-06-30")
                .body("scope", equalTo("ALL"))
                .body("asOf", equalTo("2001-06-30"))
                .body("groupBy", contains("role", "sex"))
                .body("totals", contains(Map.of("record", "INTERCEPTION", "role", "VICTIM", "persons", 47)))
                .body("rows.sex", contains("FEMALE", "MALE", null))
                .body("rows.persons", contains(30, null, null))
                .body("rows.hidden", contains(null, true, true));
        persons("side=VICTIMS&asOf=2001-12-31").body("totals.persons", contains(67));
        persons("side=VICTIMS&groupBy=role&asOf=2001-12-31").body("rows.persons", contains(67));
        figures("/interceptions?groupBy=sex&asOf=2001-06-30")
                .body("totals.find { it.role == 'VICTIM' }.persons", equalTo(47))
                .body("rows.findAll { it.role == 'VICTIM' }.persons", contains(30, null, null));
    }

    @Test
    void takesOutWhatIsRetracted() {
        intercepted("2001-02-01", "SUSPECTED_SMUGGLER", 12, "\"sex\": \"MALE\"");
        String mistaken = intercepted("2001-02-02", "SUSPECTED_SMUGGLER", 3, "\"sex\": \"MALE\"");
        total("SUSPECTED_SMUGGLER").body("totals.find { it.role == 'SUSPECTED_SMUGGLER' }.persons", equalTo(15));
        posting(policeOfficer(), "{\"reason\": \"error\"}")
                .post("/api/v1/interceptions/" + mistaken + "/retraction")
                .then()
                .statusCode(200);
        total("SUSPECTED_SMUGGLER").body("totals.find { it.role == 'SUSPECTED_SMUGGLER' }.persons", equalTo(12));
    }

    @Test
    void keepsPersonsOfSeizuresAndOfInterceptionsApart() {
        intercepted("2001-02-03", "COURIER", 11, "\"sex\": \"MALE\"");
        seized("2001-02-04", "COURIER", 13);
        persons("side=OFFENDERS&groupBy=flow&asOf=2001-06-30")
                .body("totals.findAll { it.role == 'COURIER' }.record", contains("SEIZURE", "INTERCEPTION"))
                .body("totals.findAll { it.role == 'COURIER' }.persons", contains(13, 11))
                .body("totals.role", not(hasItem("VICTIM")))
                .body("rows.flow", hasItems("ARRIVAL", "DEPARTURE", "TRANSIT", null));
    }

    @Test
    void countsAPersonInEachSourceAndOnceInTheTotal() {
        intercepted(
                "2001-02-05", "OTHER", 40, "\"sex\": \"MALE\"", "\"detection\": {\"sources\": [\"API\", \"PNR\"]},");
        intercepted(
                "2001-02-06", "OTHER", 20, "\"sex\": \"MALE\"", "\"detection\": {\"sources\": [\"PNR\", \"PNR\"]},");
        figures("/interceptions?groupBy=source&asOf=2001-06-30")
                .body("totals.find { it.role == 'OTHER' }.persons", equalTo(60))
                .body("rows.find { it.role == 'OTHER' && it.source == 'API' }.persons", equalTo(40))
                .body("rows.find { it.role == 'OTHER' && it.source == 'PNR' }.persons", equalTo(60))
                .body("rows.find { it.role == 'OTHER' && it.source == 'TIP' }.hidden", equalTo(true));
    }

    @Test
    void namesSubregionsWithElevenInterceptions() {
        unit = units.announce("PY");
        for (int i = 0; i < 11; i++) {
            intercepted("2002-02-0" + (1 + i % 9), "SUSPECTED_TRAFFICKER", 1, "\"sex\": \"MALE\"");
        }
        figures("/interceptions?groupBy=subregion&asOf=2001-12-31")
                .body("interceptions.subregion", not(hasItem("005")));
        figures("/interceptions?groupBy=subregion&asOf=2002-06-30")
                .body("interceptions", hasItem(Map.of("subregion", "005", "atLeast", 11)))
                .body("rows.subregion", hasItems("005", "014", null));
        figures("/interceptions?groupBy=sex&asOf=2002-06-30").body("interceptions", nullValue());
    }

    @Test
    void answersWithHiddenRowsWhereThereIsNobody() {
        persons("side=VICTIMS&groupBy=ageBand&asOf=1995-12-31")
                .body("totals.hidden", contains(true))
                .body("rows.ageBand", contains("0-17", "18-24", "25-29", "30-39", "40-49", "50-59", "60+", null))
                .body("rows.hidden", everyItem(equalTo(true)))
                .body("rows.persons", everyItem(nullValue()));
        persons("side=VICTIMS&asOf=1995-12-31").body("rows", equalTo(List.of()));
    }

    @Test
    void writesCsv() {
        as(Tokens.analyst("PROGRAMME"))
                .accept("text/csv")
                .get("/api/v1/statistics/persons?side=VICTIMS&groupBy=sex&asOf=1995-12-31")
                .then()
                .statusCode(200)
                .header("Row-Count", "3")
                .body(equalTo("record,role,sex,persons\r\nINTERCEPTION,VICTIM,FEMALE,\r\nINTERCEPTION,VICTIM,MALE,\r\n"
                        + "INTERCEPTION,VICTIM,,\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groupBy=sex,ageBand",
                "groupBy=unit",
                "groupBy=role,nationality",
                "groupBy=sex&country=MU",
                "groupBy=sex&ageBand=0-17",
                "from=2023-01-01",
                "to=2023-12-31",
                "asOf=2023-12-30",
                "asOf=2023-03-31",
                "asOf=9999-12-31"
            })
    void refusesWhatWouldBeFiner(String question) {
        for (String path : List.of("persons?side=OFFENDERS&", "persons?side=VICTIMS&", "interceptions?")) {
            as(Tokens.analyst("INTERPOL"))
                    .get("/api/v1/statistics/" + path + question)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/too-detailed"));
        }
    }

    @Test
    void namesEveryMalformedParameter() {
        as(Tokens.analyst("WCO"))
                .get("/api/v1/statistics/persons?side=ALL&groupBy=colour,sex,sex&asOf=June&nonsense=1")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("side", "groupBy", "groupBy", "asOf", "nonsense"));
        as(Tokens.analyst("WCO"))
                .get("/api/v1/statistics/persons")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("side"));
    }

    @Test
    void countsOfficersByRoleAndSexOnly() {
        as(Tokens.analyst("WCO"))
                .get("/api/v1/statistics/persons?side=OFFICERS&groupBy=ageBand")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/too-detailed"));
        as(Tokens.analyst("WCO"))
                .get("/api/v1/statistics/persons?side=OFFICERS&asOf=9999-01-01")
                .then()
                .statusCode(400)
                .body("errors.code", contains("in-the-future"));
    }

    @Test
    void saysSoWhenTheServicesThatKnowTheOfficersAreDown() {
        as(Tokens.analyst("WCO"))
                .get("/api/v1/statistics/persons?side=OFFICERS")
                .then()
                .statusCode(503)
                .header("Retry-After", not(nullValue()))
                .body("detail", containsString("unit registry"));
    }

    @Test
    void isForEverybodyButAuditors() {
        for (String token : List.of(customsOfficer(), Tokens.partner("WCO"), Tokens.withRole("steward"))) {
            as(token).get("/api/v1/statistics/interceptions").then().statusCode(200);
        }
        as(Tokens.withRole("auditor"))
                .get("/api/v1/statistics/interceptions")
                .then()
                .statusCode(403);
        as(Tokens.withRole("auditor"))
                .get("/api/v1/statistics/persons?side=ALL")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse total(String role) {
        return figures("/interceptions?groupBy=role&asOf=2001-06-30").body("totals.role", hasItem(role));
    }

    private static ValidatableResponse persons(String question) {
        return figures("/persons?" + question);
    }

    private static ValidatableResponse figures(String question) {
        return as(Tokens.partner("WCO"))
                .get("/api/v1/statistics" + question)
                .then()
                .statusCode(200);
    }

    private String intercepted(String day, String role, int persons, String personsMembers, String... members) {
        String person = "{\"role\": \"%s\", %s}".formatted(role, personsMembers);
        return posting(policeOfficer(), """
                        {"unit": "%s", "reference": "%s", "interceptedOn": "%s", %s "persons": [%s]}
                        """.formatted(
                                unit,
                                UUID.randomUUID(),
                                day,
                                String.join("", members),
                                String.join(",", Collections.nCopies(persons, person))))
                .post("/api/v1/interceptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void seized(String day, String role, int persons) {
        String person = "{\"role\": \"%s\", \"sex\": \"FEMALE\"}".formatted(role);
        post(customsOfficer(), """
                        {"unit": "%s", "reference": "%s", "seizedOn": "%s", "persons": [%s],
                         "items": [{"commodity": "HEROIN", "quantity": {"value": 1, "unit": "kg"}}]}
                        """.formatted(
                                unit, UUID.randomUUID(), day, String.join(",", Collections.nCopies(persons, person))))
                .then()
                .statusCode(201);
    }
}
