package org.interdict.seizures.interception;

import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.restassured.response.Response;
import org.interdict.seizures.DoorTest;

/** A test of interceptions over HTTP. */
abstract class InterceptionDoorTest extends DoorTest {
    static final String PATH = "/api/v1/interceptions";
    static final String BOTH = "\"channels\": [\"WCO\", \"INTERPOL\"],";

    /** A trafficker and two victims, with these further members, each ended by a comma. */
    String interception(String reference, String members) {
        return """
               {"unit": "%s", "reference": "%s", "interceptedOn": "2023-07-04", %s
                "persons": [{"role": "SUSPECTED_TRAFFICKER", "sex": "MALE", "ageBand": "30-39", "offence": "020412"},
                            {"role": "VICTIM", "sex": "FEMALE", "ageBand": "18-24", "nationality": "BO",
                             "exploitation": "LABOUR", "referredTo": "NGO"},
                            {"role": "VICTIM", "exploitation": "SEXUAL"}]}
               """.formatted(unit, reference, members);
    }

    Response report(String token, String interception) {
        return posting(token, interception).post(PATH);
    }

    /** The id of a record of the police officer. */
    String recorded(String reference, String members) {
        return report(policeOfficer(), interception(reference, members))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response amend(String id, long version, String patch) {
        return as(policeOfficer())
                .contentType("application/merge-patch+json")
                .body(patch)
                .header("If-Match", "\"" + version + "\"")
                .patch(PATH + "/" + id);
    }

    static Response validate(String token, String id) {
        return as(token).post(PATH + "/" + id + "/validation");
    }

    static Response retract(String token, String id) {
        return posting(token, "{\"reason\": \"error\"}").post(PATH + "/" + id + "/retraction");
    }
}
