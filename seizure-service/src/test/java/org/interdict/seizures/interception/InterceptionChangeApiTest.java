package org.interdict.seizures.interception;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterceptionChangeApiTest extends InterceptionDoorTest {
    @Test
    void amendsWhatThePatchNamesAndKeepsTheRest() {
        String id = recorded("A1", "\"flow\": \"ARRIVAL\",");
        amend(id, 1, "{\"flow\": null, \"outcome\": \"REFERRED\", \"reason\": \"misread\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("flow", nullValue())
                .body("outcome", equalTo("REFERRED"))
                .body("persons", hasSize(3));
        amend(id, 1, "{\"flow\": \"TRANSIT\", \"reason\": \"late\"}").then().statusCode(412);
        amend(id, 2, "{\"outcome\": \"REFERRED\", \"reason\": \"none\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(policeOfficer())
                .contentType("application/merge-patch+json")
                .body("{\"reason\": \"x\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void namesAllFaultsOfAnAmendmentAtOnce() {
        String id = recorded("A2", "");
        amend(id, 1, "{\"interceptedOn\": 5, \"colour\": \"red\", \"persons\": []}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/interceptedOn", "/colour", "/persons", "/reason"));
        amend(id, 1, "{\"unit\": \"FRABC\", \"reference\": \"other\", \"reason\": \"r\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/unit", "/reference"));
    }

    @Test
    void letsOnlyTheOwnUnitChangeARecord() {
        String id = recorded("A3", "");
        retract(Tokens.officer("THSIR-PCU", "INTERPOL"), id)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-yours-to-change"));
        retract(Tokens.officer("THSIR-PCU", "WCO"), id).then().statusCode(404);
        retract(Tokens.withRole("steward"), id).then().statusCode(403);
        retract(Tokens.analyst("INTERPOL"), id).then().statusCode(403);
    }

    @Test
    void isValidatedByAnAnalystOfItsChannelAndRetractedOnceAndForGood() {
        String id = recorded("V1", "");
        validate(Tokens.analyst("WCO"), id).then().statusCode(404);
        validate(policeOfficer(), id).then().statusCode(403);
        validate(Tokens.analyst("INTERPOL"), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("VALIDATED"))
                .body("persons", hasSize(1));
        validate(Tokens.analyst("INTERPOL"), id).then().statusCode(409);
        retract(policeOfficer(), id).then().statusCode(200).body("status", equalTo("RETRACTED"));
        retract(policeOfficer(), id).then().statusCode(409);
        amend(id, 3, "{\"flow\": \"ARRIVAL\", \"reason\": \"r\"}").then().statusCode(409);
    }

    @Test
    void knowsEveryVersionAgainWhenItIsResent() {
        String id = recorded("K1", "");
        amend(id, 1, "{\"flow\": \"ARRIVAL\", \"reason\": \"seen later\"}")
                .then()
                .statusCode(200);
        retract(policeOfficer(), id).then().statusCode(200);
        for (String said : new String[] {"", "\"flow\": \"ARRIVAL\","}) {
            report(policeOfficer(), interception("K1", said))
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3))
                    .body("status", equalTo("RETRACTED"));
        }
        report(policeOfficer(), interception("K1", "\"flow\": \"TRANSIT\","))
                .then()
                .statusCode(409);
    }

    @Test
    void showsTheVersionsThatWereInSight() {
        String id = recorded("H1", BOTH + "\"narrative\": \"at night\",");
        amend(id, 1, "{\"channels\": [\"INTERPOL\"], \"reason\": \"police matter\"}")
                .then()
                .statusCode(200);
        amend(id, 2, "{\"channels\": [\"WCO\", \"INTERPOL\"], \"reason\": \"joint\"}")
                .then()
                .statusCode(200);
        as(policeOfficer())
                .get(PATH + "/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2, 3))
                .body("items.change", contains("RECORDED", "AMENDED", "AMENDED"))
                .body("items.reason", contains(null, "police matter", "joint"))
                .body("items[0].by", equalTo("officer-" + unit + "-INTERPOL"))
                .body("items[0].interception.persons", hasSize(3))
                .body("items[0].interception.narrative", equalTo("at night"));
        as(Tokens.officer("THSIR-PCU", "WCO"))
                .get(PATH + "/" + id + "/versions")
                .then()
                .body("items.version", contains(1, 3))
                .body("items.interception.victims", contains(2, 2))
                .body("items[0].interception.persons", hasSize(1))
                .body("items.by", contains(nullValue(), nullValue()));
    }

    @Test
    void countsInNoFigureOfSeizures() {
        recorded("S1", "");
        post(policeOfficer(), seizure("S1", "")).then().statusCode(201);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(Tokens.analyst("WCO"))
                        .get("/api/v1/statistics/seizures?unit=" + unit)
                        .then()
                        .body("total.seizures", equalTo(1)));
    }
}
