package org.interdict.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.journey.SharedSuite.SUITE;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.restassured.RestAssured;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A trainer plans for units that the registry knows, holds, corrects and takes back; figures and registry say the same. */
@ExtendWith(SharedSuite.class)
class TrainingIT {
    private static final String ACTIVITIES = "/api/v1/training-activities";

    private final String reference = "JT-" + UUID.randomUUID();
    private final String unit =
            "MU" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @BeforeAll
    static void knockAtTheDoor() {
        RestAssured.baseURI = SUITE.door();
    }

    @Test
    void anActivityNamesUnitsThatTheRegistryKnowsAndNoOthers() {
        posting(SUITE.token("trainer"), activity())
                .post(ACTIVITIES)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-unit"))
                .body("errors.pointer", containsInAnyOrder("/units/1", "/attendance/1/unit"))
                .body("errors.code", contains("unknown-unit", "unknown-unit"));
        as(SUITE.token("trainer"))
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=30")
                .body(activity().replace("\n", "") + "\n"
                        + activity()
                                .replace("\n", "")
                                .replace(unit, "MUPMA-PCU")
                                .replace("JT-", "JU-"))
                .post(ACTIVITIES + "/imports?mode=validate")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(2));
        posting(SUITE.token("registrar"), """
                        {"code": "%s", "name": "New", "type": "LAND_BORDER", "place": "MUPMA",
                         "establishedOn": "2024-07-01"}
                        """.formatted(unit))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        posting(SUITE.token("trainer"), activity()).post(ACTIVITIES).then().statusCode(201);
        figures().body("total.activities", equalTo(1)).body("rows.unit", containsInAnyOrder("MUPMA-PCU", unit));
        posting(SUITE.token("trainer"), "{\"to\": \"CANCELLED\", \"on\": \"1999-05-01\", \"reason\": \"by mistake\"}")
                .post(ACTIVITIES + "/" + reference + "/transitions")
                .then()
                .statusCode(200);
        figures().body("total.activities", equalTo(0));
    }

    private io.restassured.response.ValidatableResponse figures() {
        return as(SUITE.token("analyst-programme"))
                .get("/api/v1/statistics/training?from=1999-04-05&to=1999-04-05&groupBy=unit")
                .then()
                .statusCode(200);
    }

    private String activity() {
        return """
               {"reference": "%1$s", "title": "t", "kind": "WORKSHOP", "themes": ["WASTE"], "from": "1999-04-05",
                "to": "1999-04-06", "units": ["MUPMA-PCU", "%2$s"], "status": "HELD",
                "attendance": [{"unit": "MUPMA-PCU", "female": 1}, {"unit": "%2$s", "male": 1}]}
               """.formatted(reference, unit);
    }
}
