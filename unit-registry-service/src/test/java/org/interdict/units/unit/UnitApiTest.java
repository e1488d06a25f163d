package org.interdict.units.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.UUID;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class UnitApiTest {
    private final String code =
            "MU" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT) + "-PCU";

    @Test
    void registersAUnit() {
        posting(Tokens.withRole("registrar"), unit(code))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/units/" + code)
                .header("ETag", "\"1\"")
                .body("status", equalTo("ESTABLISHED"))
                .body("country", equalTo("MU"));
        as(Tokens.analyst("WCO"))
                .get("/api/v1/units/" + code)
                .then()
                .statusCode(200)
                .body("name", equalTo("Port Mathurin port control unit"))
                .body("agencies[0].officers.female", equalTo(2))
                .body("position.lat", equalTo(-19.6833f));
    }

    @Test
    void answersAResendWithTheUnitAndChangesNothing() {
        posting(Tokens.withRole("registrar"), unit(code))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        posting(Tokens.withRole("registrar"), unit(code))
                .post("/api/v1/units")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        posting(Tokens.withRole("registrar"), unit(code).replace("Mathurin", "Louis"))
                .post("/api/v1/units")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unit-code-taken"));
    }

    @Test
    void namesAllFaultsOfShapeAtOnce() {
        posting(Tokens.withRole("registrar"), """
                        {"code": "mupma", "type": "PORT", "place": "MUPMA", "establishedOn": "2023-02-30",
                         "womensNetwork": "yes", "colour": "blue"}
                        """)
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/code", "/type", "/establishedOn", "/womensNetwork", "/colour", "/name"));
    }

    @Test
    void namesAllBrokenRulesOnceTheShapeIsRight() {
        posting(Tokens.withRole("registrar"), """
                        {"code": "%s", "name": "n", "type": "NATIONAL", "place": "MUPMA", "country": "XX",
                         "establishedOn": "2999-01-01"}
                        """.formatted(code))
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/place", "/country", "/establishedOn"));
    }

    @Test
    void hidesTheNumbersOfOfficersFromOthers() {
        posting(Tokens.withRole("registrar"), unit(code))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        as(Tokens.officer(code, "WCO"))
                .get("/api/v1/units/" + code)
                .then()
                .body("agencies[0].officers", notNullValue());
        as(Tokens.officer("THSIR-PCU", "WCO"))
                .get("/api/v1/units/" + code)
                .then()
                .statusCode(200)
                .body("agencies[0].officers", nullValue());
        as(Tokens.partner("WCO"))
                .get("/api/v1/units?country=MU&limit=1000")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code))
                .body("items.agencies.officers.flatten().findAll { it != null }", hasSize(0));
    }

    @Test
    void letsOnlyTheRegistrarWriteAndEveryRoleButTheAuditorRead() {
        posting(Tokens.analyst("WCO"), "not even json")
                .post("/api/v1/units")
                .then()
                .statusCode(403);
        as(Tokens.withRole("auditor")).get("/api/v1/units").then().statusCode(403);
        as(Tokens.withoutRole()).get("/api/v1/units").then().statusCode(403);
    }

    @Test
    void shipsOneNationalReporterPerCountry() {
        as(Tokens.withRole("trainer"))
                .get("/api/v1/units?type=NATIONAL&limit=1000")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("MU-NATIONAL"))
                .body("items.findAll { it.code.endsWith('-NATIONAL') }", hasSize(249))
                .body("next", nullValue());
    }

    @Test
    void walksAListInPages() {
        String next = as(Tokens.withRole("trainer"))
                .get("/api/v1/units?type=NATIONAL&limit=100&country=MU,FR,DE")
                .then()
                .statusCode(200)
                .extract()
                .path("next");
        assertThat(next).isNull();
        String cursor = as(Tokens.withRole("trainer"))
                .get("/api/v1/units?type=NATIONAL&limit=2&country=MU,FR,DE")
                .then()
                .header("Link", notNullValue())
                .body("items.code", contains("DE-NATIONAL", "FR-NATIONAL"))
                .extract()
                .path("next");
        as(Tokens.withRole("trainer"))
                .get("/api/v1/units?type=NATIONAL&limit=2&country=MU,FR,DE&cursor=" + cursor)
                .then()
                .body("items.code", contains("MU-NATIONAL"));
    }

    @Test
    void namesEveryFaultOfAQuery() {
        as(Tokens.withRole("trainer"))
                .get("/api/v1/units?type=PORT&country=&limit=0&cursor=zzz&colour=blue")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("type", "country", "limit", "cursor", "colour"));
    }

    @Test
    void importsUnitsWithOneVerdictARow() {
        String rows =
                unit(code).replace("\n", "") + "\n" + unit(code).replace("\n", "") + "\n{\"code\": 1}\nnot json\n";
        String location = as(Tokens.withRole("registrar"))
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=20")
                .body(rows)
                .post("/api/v1/units/imports")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(4))
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(2))
                .body("percent", equalTo(100))
                .extract()
                .header("Location");
        as(Tokens.withRole("registrar"))
                .get(location + "/rows?verdict=rejected")
                .then()
                .statusCode(200)
                .body("items.row", contains(3, 4))
                .body("items[0].errors.pointer", hasItem("/code"))
                .body("items[1].errors[0].code", equalTo("malformed-json"));
        as(Tokens.of("another", "registrar")).get(location).then().statusCode(404);
    }

    @Test
    void refusesAnUploadThatIsNotPackedAsItSays() {
        as(Tokens.withRole("registrar"))
                .contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(unit(code).replace("\n", "") + "\n")
                .post("/api/v1/units/imports")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void answersFrameworkFaultsAsProblems() {
        String registrar = Tokens.withRole("registrar");
        problem(as(registrar).get("/api/v1/nowhere").then(), 404);
        problem(as(registrar).delete("/api/v1/units").then(), 405);
        problem(posting(registrar, "{\"code\": ").post("/api/v1/units").then(), 400);
        problem(posting(registrar, "").post("/api/v1/units").then(), 400);
        problem(
                posting(registrar, "{\"code\": \"A\", \"code\": \"B\"}")
                        .post("/api/v1/units")
                        .then(),
                400);
        problem(
                as(registrar)
                        .contentType("text/plain")
                        .body("x")
                        .post("/api/v1/units")
                        .then(),
                415);
        problem(as(registrar).accept("image/png").get("/api/v1/units").then(), 406);
        problem(io.restassured.RestAssured.given().get("/api/v1/units").then(), 401);
        problem(as(Tokens.forAnotherAudience()).get("/api/v1/units").then(), 401);
        problem(as(Tokens.expired()).get("/api/v1/units").then(), 401);
        problem(as("rubbish").get("/api/v1/units").then(), 401);
        problem(as(Tokens.withoutRole()).get("/api/v1/units").then(), 403);
        problem(as(registrar).get("/api/v1/units/NO-SUCH").then(), 404);
        problem(as(registrar).get("/api/v1/units/imports/not-an-id").then(), 404);
    }

    private static void problem(io.restassured.response.ValidatableResponse response, int status) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("traceId", notNullValue())
                .body("title", notNullValue())
                .body(not(org.hamcrest.Matchers.containsString("java")))
                .body(not(org.hamcrest.Matchers.containsString("Exception")));
    }

    private static String unit(String code) {
        return """
               {"code": "%s", "name": "Port Mathurin port control unit", "type": "SEA_PORT", "place": "MUPMA",
                "agencies": [{"agency": "CUSTOMS", "officers": {"female": 2, "male": 4}}],
                "channels": ["CENCOMM", "CONTAINERCOMM"], "establishedOn": "2023-06-27", "womensNetwork": true,
                "position": {"lat": -19.6833, "lon": 63.4167}}
               """.formatted(code);
    }
}
