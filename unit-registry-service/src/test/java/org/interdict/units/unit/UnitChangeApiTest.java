package org.interdict.units.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.units.AUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class UnitChangeApiTest {
    private static final String REGISTRAR = Tokens.withRole("registrar");

    @Test
    void changesWhatThePatchSaysAndKeepsTheRest() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        unit.amend("\"1\"", """
                        {"name": "Renamed", "type": "AIRPORT", "place": "FRMRS", "channels": ["I247", "CENCOMM"],
                         "womensNetwork": true, "position": {"lat": 43.30, "lon": 5.4}, "establishedOn": "2023-06-01",
                         "reason": "moved"}
                        """)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Renamed"))
                .body("type", equalTo("AIRPORT"))
                .body("country", equalTo("FR"))
                .body("subregion", equalTo("155"))
                .body("region", equalTo("150"))
                .body("channels", equalTo(List.of("CENCOMM", "I247")))
                .body("position.lat", equalTo(43.3f))
                .body("establishedOn", equalTo("2023-06-01"))
                .body("agencies[0].officers.male", equalTo(4));
        unit.amend("\"2\"", "{\"position\": null, \"agencies\": null, \"reason\": \"gone\"}")
                .then()
                .statusCode(200)
                .body("position", nullValue())
                .body("agencies", hasSize(0))
                .body("name", equalTo("Renamed"));
    }

    @Test
    void saysOnWhatAChangeBuilds() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        as(REGISTRAR)
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"x\", \"reason\": \"y\"}")
                .patch(unit.path())
                .then()
                .statusCode(428);
        unit.amend("\"2\"", "{\"name\": \"x\", \"reason\": \"y\"}").then().statusCode(412);
        as(REGISTRAR)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"x\", \"reason\": \"y\"}")
                .patch(unit.path())
                .then()
                .statusCode(415);
        as(Tokens.analyst("WCO"))
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(unit.path())
                .then()
                .statusCode(403);
        as(REGISTRAR)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"name\": \"x\", \"reason\": \"y\"}")
                .patch("/api/v1/units/ZZNONE")
                .then()
                .statusCode(404);
    }

    @Test
    void makesNoVersionOfAPatchThatSaysWhatIsKnown() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        unit.amend("\"1\"", "{\"name\": \"Port control unit\", \"womensNetwork\": null, \"reason\": \"x\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        unit.history(REGISTRAR).then().body("items", hasSize(1));
    }

    @Test
    void namesAllFaultsOfAPatchAtOnce() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        unit.amend("\"1\"", "{\"name\": null, \"type\": \"PORT\", \"status\": \"CLOSED\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/type", "/status", "/reason"));
        unit.amend("\"1\"", """
                        {"code": "MUOTHER", "type": "NATIONAL", "establishedOn": null, "reason": "x"}
                        """)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/code", "/type", "/place", "/country", "/establishedOn"));
    }

    @Test
    void correctsTheFirstDayAsLongAsTheLifeOfTheUnitAllows() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        unit.become("OPERATIONAL", "2023-07-01").then().statusCode(200);
        unit.amend("\"2\"", "{\"establishedOn\": \"2023-07-02\", \"reason\": \"x\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("back-in-time"));
        unit.amend("\"2\"", "{\"establishedOn\": \"2999-01-01\", \"reason\": \"x\"}")
                .then()
                .statusCode(422);
        unit.amend("\"2\"", "{\"establishedOn\": \"2023-07-01\", \"reason\": \"x\"}")
                .then()
                .statusCode(200)
                .body("establishedOn", equalTo("2023-07-01"))
                .body("status", equalTo("OPERATIONAL"));
        AUnit plan = AUnit.planned("MUPLU");
        plan.amend("\"1\"", "{\"establishedOn\": \"2023-07-01\", \"reason\": \"x\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("by-transition"));
    }

    @Test
    void knowsARegistrationAgainInEveryVersionThatTheUnitEverHad() {
        AUnit unit = AUnit.planned("MUPLU");
        unit.become("ESTABLISHED", "2023-06-27").then().statusCode(200);
        unit.amend("\"2\"", "{\"name\": \"Renamed\", \"reason\": \"x\"}").then().statusCode(200);
        unit.register("\"womensNetwork\": false")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .header("ETag", "\"3\"")
                .body("name", equalTo("Renamed"));
        unit.register("\"establishedOn\": \"2023-06-27\"").then().statusCode(200);
        unit.register("\"establishedOn\": \"2023-06-28\"").then().statusCode(409);
    }

    @Test
    void acceptsACountryThatSaysWhatThePlaceSays() {
        AUnit unit = AUnit.in("MUPLU");
        unit.register("\"country\": \"MU\"").then().statusCode(201);
        unit.register("\"womensNetwork\": false").then().statusCode(200);
        AUnit.in("MUPLU").register("\"country\": \"FR\"").then().statusCode(422);
    }

    @Test
    void refusesTextsThatFilesOrReadersWouldTakeForSomethingElse() {
        AUnit unit = AUnit.established("MUPLU", "2023-06-27");
        for (String name : new String[] {" led by a space", "ended by one ", "two\\nlines", "turned \\u202Eround"}) {
            unit.amend("\"1\"", "{\"name\": \"%s\", \"reason\": \"x\"}".formatted(name))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/name"));
        }
        posting(REGISTRAR, AUnit.transition("OPERATIONAL", "2023-07-01", "a\\u0000b"))
                .post(unit.path() + "/transitions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
    }
}
