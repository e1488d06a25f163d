package org.interdict.seizures.interception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterceptionApiTest extends InterceptionDoorTest {
    @Test
    void recordsAnInterceptionWithAllItsMembers() {
        String seizure = post(policeOfficer(), seizure("S1", ""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = report(policeOfficer(), interception("I1", """
                        "flow": "TRANSIT", "flightNumber": "LA1312", "outcome": "REFERRED", "seizure": "%s",
                        "route": {"origin": "BO", "departure": "BOVVI", "transit": ["PYASU"], "destination": "ES"},
                        "detection": {"method": "API_PNR", "sources": ["PNR"]}, "narrative": "at the gate",
                        """.formatted(seizure)))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .extract()
                .path("id");
        as(policeOfficer())
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECORDED"))
                .body("country", equalTo("MU"))
                .body("unitType", equalTo("SEA_PORT"))
                .body("channels", contains("INTERPOL"))
                .body("flow", equalTo("TRANSIT"))
                .body("route.transit", contains("PYASU"))
                .body("detection.method", equalTo("API_PNR"))
                .body("outcome", equalTo("REFERRED"))
                .body("seizure", equalTo(seizure))
                .body("narrative", equalTo("at the gate"))
                .body("victims", equalTo(2))
                .body("persons.role", contains("SUSPECTED_TRAFFICKER", "VICTIM", "VICTIM"))
                .body("persons[1].referredTo", equalTo("NGO"));
    }

    @Test
    void showsVictimsOutsideTheOwnUnitAsANumberOnly() {
        String steward = Tokens.of("steward-" + unit, "steward");
        String id = report(steward, interception("V1", BOTH + "\"narrative\": \"x\","))
                .then()
                .statusCode(201)
                .body("persons.role", contains("SUSPECTED_TRAFFICKER"))
                .body("victims", equalTo(2))
                .body("narrative", nullValue())
                .extract()
                .path("id");
        for (String token : List.of(steward, Tokens.analyst("WCO"), Tokens.officer("THSIR-PCU", "INTERPOL"))) {
            victimsAreANumber(as(token).get(PATH + "/" + id).then(), "");
            victimsAreANumber(as(token).get(PATH + "?unit=" + unit).then(), "items[0].");
            victimsAreANumber(as(token).get(PATH + "/" + id + "/versions").then(), "items[0].interception.");
        }
        as(customsOfficer())
                .get(PATH + "/" + id)
                .then()
                .body("persons", hasSize(3))
                .body("victims", equalTo(2))
                .body("narrative", equalTo("x"));
    }

    private static void victimsAreANumber(ValidatableResponse answer, String path) {
        String body = answer.statusCode(200)
                .body(path + "victims", equalTo(2))
                .body(path + "persons", hasSize(1))
                .extract()
                .asString();
        assertThat(body)
                .contains("SUSPECTED_TRAFFICKER")
                .doesNotContain("VICTIM")
                .doesNotContain("18-24")
                .doesNotContain("LABOUR")
                .doesNotContain("narrative");
    }

    @Test
    void namesAllFaultsAtOnce() {
        report(policeOfficer(), """
                        {"unit": "%s", "reference": "", "interceptedOn": "2023-02-30", "name": "somebody",
                         "persons": [{"sex": "MALE", "offence": "12"}, {"role": "VICTIM", "name": "somebody"}]}
                        """.formatted(unit))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/reference",
                                "/interceptedOn",
                                "/name",
                                "/persons/0/role",
                                "/persons/0/offence",
                                "/persons/1/name"));
        report(policeOfficer(), """
                        {"unit": "%s", "reference": "F", "interceptedOn": "1999-12-31", "channels": ["WCO"],
                         "seizure": "%s",
                         "persons": [{"role": "COURIER", "nationality": "XX", "exploitation": "LABOUR"}]}
                        """.formatted(unit, UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/interceptedOn",
                                "/channels",
                                "/seizure",
                                "/persons/0/nationality",
                                "/persons/0/exploitation"));
        report(policeOfficer(), interception("F", "").replaceAll("(?s)\"persons\": \\[.*]", "\"persons\": []"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/persons"));
    }

    @Test
    void answersForASeizureOutOfSightAsForOneThatIsNotThere() {
        String elsewhere = units.announce("FR");
        String hidden = post(Tokens.officer(elsewhere, "WCO"), seizure("S2", "").replace(unit, elsewhere))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String random = UUID.randomUUID().toString();
        assertThat(unknownSeizure(hidden)).isEqualTo(unknownSeizure(random)).contains("unknown-seizure");
        report(customsOfficer(), interception("S2", "\"seizure\": \"" + hidden + "\","))
                .then()
                .statusCode(201);
    }

    private String unknownSeizure(String id) {
        return report(policeOfficer(), interception("S2", "\"seizure\": \"" + id + "\","))
                .then()
                .statusCode(422)
                .extract()
                .asString()
                .replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "");
    }

    @Test
    void answersAResendWithTheRecordAsItIs() {
        String id = recorded("R1", "");
        report(policeOfficer(), interception("R1", "\"flow\": null, \"channels\": [\"INTERPOL\"], \"route\": {},"))
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        report(policeOfficer(), interception("R1", "\"flow\": \"ARRIVAL\","))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reference-taken"));
        posting(policeOfficer(), interception("R2", ""))
                .header("Idempotency-Key", "key-" + unit)
                .post(PATH)
                .then()
                .statusCode(201);
        posting(policeOfficer(), interception("R3", ""))
                .header("Idempotency-Key", "key-" + unit)
                .post(PATH)
                .then()
                .statusCode(422);
    }

    @Test
    void mayHaveTheReferenceOfASeizure() {
        post(policeOfficer(), seizure("BOTH", "")).then().statusCode(201);
        recorded("BOTH", "");
    }

    @Test
    void refusesWhoMayNotRecordForTheUnit() {
        report(Tokens.officer("THSIR-PCU", "WCO"), interception("N1", ""))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-unit"));
        report(Tokens.withRole("steward"), interception("N1", ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/channels"));
        for (String token : List.of(Tokens.analyst("WCO"), Tokens.partner("WCO"), Tokens.withRole("registrar"))) {
            report(token, "not even json").then().statusCode(403);
        }
        report(Tokens.officer("ZZNOWHERE-1", "WCO"), interception("N1", "").replace(unit, "ZZNOWHERE-1"))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    @Test
    void hidesARecordOfAnotherChannelLikeOneThatIsNotThere() {
        String id = recorded("H1", "");
        assertThat(notFound(Tokens.analyst("WCO"), id))
                .isEqualTo(notFound(Tokens.analyst("WCO"), UUID.randomUUID().toString()));
        notFound(Tokens.analyst("PROGRAMME"), id);
        notFound(Tokens.withRole("steward"), id);
        as(customsOfficer()).get(PATH + "/" + id).then().statusCode(200);
        as(Tokens.analyst("INTERPOL")).get(PATH + "/" + id).then().statusCode(200);
        as(Tokens.partner("INTERPOL")).get(PATH + "/" + id).then().statusCode(403);
        as(Tokens.analyst("WCO")).get(PATH + "?unit=" + unit).then().body("items", hasSize(0));
    }

    private static String notFound(String token, String id) {
        return as(token)
                .get(PATH + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-such-interception"))
                .extract()
                .asString()
                .replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "");
    }

    @Test
    void listsByEveryFilterAndInEveryOrder() {
        String first = recorded("L1", "\"flow\": \"ARRIVAL\", \"outcome\": \"ARRESTED\",");
        String second = report(policeOfficer(), interception("L2", BOTH).replace("2023-07-04", "2023-07-03"))
                .then()
                .extract()
                .path("id");
        list("flow=ARRIVAL&outcome=ARRESTED,REFERRED").body("items.id", contains(first));
        list("channel=WCO").body("items.id", contains(second));
        list("reference=L2").body("items.id", contains(second));
        list("country=MU&unitType=SEA_PORT&status=RECORDED").body("items.id", contains(first, second));
        list("from=2023-07-04&to=2023-07-04").body("items.id", contains(first));
        list("changedSince=2999-01-01T00:00:00Z").body("items", hasSize(0));
        list("sort=interceptedOn").body("items.id", contains(second, first));
        list("sort=-recordedAt").body("items.id", contains(second, first));
        String next = list("sort=-interceptedOn&limit=1")
                .body("items.id", contains(first))
                .extract()
                .path("next");
        list("sort=-interceptedOn&limit=1&cursor=" + next).body("items.id", contains(second));
        for (String wrong :
                List.of("sort=interceptedOn&cursor=" + next, "sort=seizedOn", "commodity=HEROIN", "flow=UP")) {
            as(policeOfficer()).get(PATH + "?" + wrong).then().statusCode(400);
        }
    }

    private ValidatableResponse list(String query) {
        return as(policeOfficer())
                .get(PATH + "?unit=" + unit + "&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void importsATableWithALineForEachPerson() {
        String table = """
                unit,reference,interceptedOn,channels,flow,detection.sources,persons.role,persons.ageBand,persons.exploitation
                %1$s,C1,2023-07-04,WCO|INTERPOL,ARRIVAL,API|PNR,SUSPECTED_TRAFFICKER,30-39,
                %1$s,C1,2023-07-04,WCO|INTERPOL,ARRIVAL,API|PNR,VICTIM,18-24,LABOUR
                %1$s,C2,2023-07-04,WCO,,,COURIER,,LABOUR
                """.formatted(unit);
        String job = imported("text/csv", table)
                .body("rows", equalTo(2))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .extract()
                .header("Location");
        as(Tokens.withRole("steward"))
                .get(job + "/rows?verdict=rejected")
                .then()
                .body("items.row", contains(4))
                .body("items[0].errors.pointer", contains("/persons/0/exploitation"));
        as(customsOfficer())
                .get(PATH + "?unit=" + unit)
                .then()
                .body("items", hasSize(1))
                .body("items[0].detection.sources", contains("API", "PNR"))
                .body("items[0].persons.role", contains("SUSPECTED_TRAFFICKER", "VICTIM"))
                .body("items[0].persons[1].exploitation", equalTo("LABOUR"));
        imported("text/csv", table).body("unchanged", equalTo(1));
    }

    @Test
    void importsLinesOfJson() {
        String line = interception("J1", BOTH).replace("\n", "") + "\n";
        imported("application/x-ndjson", line + line.replace("LABOUR", "ORGANS"))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));
    }

    private static ValidatableResponse imported(String mediaType, String body) {
        return as(Tokens.withRole("steward"))
                .contentType(mediaType)
                .header("Prefer", "wait=30")
                .body(body)
                .post(PATH + "/imports")
                .then()
                .statusCode(200);
    }
}
