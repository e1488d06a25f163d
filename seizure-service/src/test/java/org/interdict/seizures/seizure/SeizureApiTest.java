package org.interdict.seizures.seizure;

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

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.interdict.contracts.codes.AgeBand;
import org.interdict.contracts.codes.MeasurementUnit;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeizureApiTest extends DoorTest {
    @TestHTTPResource
    URI root;

    @Inject
    DataSource dataSource;

    @Test
    void recordsASeizureWithAllItsMembers() {
        String id = post(customsOfficer(), wholeSeizure())
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .extract()
                .path("id");
        String body = as(customsOfficer())
                .get("/api/v1/seizures/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECORDED"))
                .body("country", equalTo("MU"))
                .body("unitType", equalTo("SEA_PORT"))
                .body("seizedAt", equalTo("2023-07-04T23:40:00+04:00"))
                .body("route.transit", contains("PAMIT"))
                .body("items[0].normalized.measure", equalTo("MASS"))
                .body("persons[0].ageBand", equalTo("30-39"))
                .body("narrative", equalTo("found at night"))
                .extract()
                .asString();
        assertThat(body)
                .contains("\"quantity\":{\"value\":250.5,\"unit\":\"kg\"")
                .contains("\"value\":0.00001,");
    }

    @Test
    void takesAPlaceThatNoListKnowsAndSaysSo() {
        post(customsOfficer(), seizure("UNKNOWN", "\"place\": \"MUZZZ\","))
                .then()
                .statusCode(201)
                .body("placeKnown", equalTo(false));
        post(customsOfficer(), seizure("KNOWN", "\"place\": \"MUPMA\","))
                .then()
                .statusCode(201)
                .body("placeKnown", nullValue());
    }

    @Test
    void keepsTheNarrativeInTheOwnUnit() {
        String id = post(customsOfficer(), wholeSeizure()).then().extract().path("id");
        as(Tokens.officer("THSIR-PCU", "WCO"))
                .get("/api/v1/seizures/" + id)
                .then()
                .statusCode(200)
                .body("reference", equalTo("PMA/2023/0147"))
                .body("narrative", nullValue());
    }

    @Test
    void answersAResendWithTheRecordHoweverItIsSpelled() {
        String id = post(customsOfficer(), seizure("R1", ""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(customsOfficer(), seizure("R1", "\"place\": null, \"channels\": [\"WCO\"], \"transport\": {},"))
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        post(customsOfficer(), seizure("R1", "").replace("250.50", "250.5"))
                .then()
                .statusCode(200);
        post(customsOfficer(), seizure("R1", "").replace("250.50", "250.51"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/reference-taken"));
    }

    @Test
    void recordsOnceWhatIsPostedManyTimesAtOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> posts = new ArrayList<>();
            String token = customsOfficer();
            for (int i = 0; i < 24; i++) {
                posts.add(() -> post(token, seizure("SAME", "")).statusCode());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(posts)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void givesEachOfManyPostsAtOnceItsOwnVerdict() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(12);
        try {
            String own = customsOfficer();
            String other = Tokens.officer("THSIR-PCU", "WCO");
            String nowhere = Tokens.officer("ZZNOWHERE-1", "WCO");
            post(own, seizure("OLD", "")).then().statusCode(201);
            List<Callable<Integer>> posts = new ArrayList<>();
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String fresh = "NEW-" + i;
                String foreign = "FOREIGN-" + i;
                posts.add(() -> post(own, seizure(fresh, "")).statusCode());
                posts.add(() -> post(own, seizure("OLD", "")).statusCode());
                posts.add(() ->
                        post(own, seizure("OLD", "\"direction\": \"IMPORT\",")).statusCode());
                posts.add(() -> post(own, seizure("EMPTY", "\"channels\": [\"INTERPOL\"],"))
                        .statusCode());
                posts.add(() -> post(other, seizure(foreign, "")).statusCode());
                posts.add(() -> post(nowhere, seizure("X", "").replace(unit, "ZZNOWHERE-1"))
                        .statusCode());
                expected.addAll(List.of(201, 200, 409, 422, 403, 503));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(posts)) {
                answers.add(answer.get());
            }
            assertThat(answers).isEqualTo(expected);
        } finally {
            clients.shutdownNow();
        }
    }

    /** As an import of very many records does that go in together. */
    @Test
    void letsOthersPostWhileSomebodyIsAboutToRecordTheSame() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        try (Connection elsewhere = dataSource.getConnection()) {
            elsewhere.setAutoCommit(false);
            String id =
                    post(customsOfficer(), seizure("DONE", "")).then().extract().path("id");
            try (PreparedStatement same = elsewhere.prepareStatement("""
                    insert into seizure
                    select (jsonb_populate_record(
                                s, jsonb_build_object('id', gen_random_uuid(), 'reference', 'HELD'))).*
                      from seizure s
                     where s.id = ?
                    """)) {
                same.setObject(1, UUID.fromString(id));
                assertThat(same.executeUpdate()).isOne();
            }
            String token = customsOfficer();
            Future<Integer> held =
                    clients.submit(() -> post(token, seizure("HELD", "")).statusCode());
            for (int i = 0; i < 5; i++) {
                String free = "FREE-" + i;
                Future<Integer> other =
                        clients.submit(() -> post(token, seizure(free, "")).statusCode());
                assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(201);
            }
            assertThat(held.isDone()).isFalse();
            elsewhere.rollback();
            assertThat(held.get(10, TimeUnit.SECONDS)).isEqualTo(201);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void namesFiveFaultsOfShapeAtOnce() {
        post(customsOfficer(), """
                        {"unit": "%s", "reference": "", "seizedOn": "2023-02-30", "colour": "blue",
                         "items": [{"commodity": "SUGAR", "quantity": {"value": -1, "unit": "kg"}}]}
                        """.formatted(unit))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/reference", "/seizedOn", "/colour", "/items/0/commodity", "/items/0/quantity/value"));
    }

    @Test
    void refusesValuesOfTheWrongKind() {
        wrong("\"narrative\": 5,", "/narrative");
        wrong("\"channels\": [],", "/channels");
        wrong("\"channels\": [\"ALL\"],", "/channels/0");
        wrong("\"reference\": \" padded\",", "/reference", "\"reference\": \"W\",");
        wrong("\"reference\": \"turned\\u202eround\",", "/reference", "\"reference\": \"W\",");
        wrong("\"narrative\": \"nul\\u0000\",", "/narrative");
        post(customsOfficer(), seizure("W", "").replace("250.50", "\"250.50\""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/quantity/value"));
        post(customsOfficer(), seizure("W", "").replace("250.50", "0.0000001"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/quantity/value"));
        post(customsOfficer(), seizure("W", "").replace("250.50", "1e99999999"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/quantity/value"));
    }

    @Test
    void namesBrokenRulesInTheLanguageOfTheReader() {
        as(customsOfficer())
                .header("Accept-Language", "fr-CH, en;q=0.5")
                .contentType("application/json")
                .body(seizure(
                        "F1", "\"transport\": {\"containerNumber\": \"MSKU1234566\"}, \"channels\": [\"INTERPOL\"],"))
                .post("/api/v1/seizures")
                .then()
                .statusCode(422)
                .header("Content-Language", equalTo("fr"))
                .body("title", equalTo("Le corps a été compris et refusé"))
                .body("errors.code", containsInAnyOrder("wrong-check-digit", "own-channel-missing"))
                .body("errors.detail", hasItem("Le chiffre de contrôle ISO 6346 ne convient pas."))
                .body("errors.detail", hasItem("Les canaux doivent comprendre le vôtre, WCO."));
    }

    @Test
    void namesTheFaultsOfAnImportInTheLanguageOfTheReader() {
        String job = as(customsOfficer())
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=30")
                .body(line("RU1", "\"channels\": [\"INTERPOL\"],"))
                .post("/api/v1/seizures/imports")
                .then()
                .statusCode(200)
                .extract()
                .header("Location");
        as(customsOfficer())
                .header("Accept-Language", "ru")
                .get(job + "/rows")
                .then()
                .header("Content-Language", equalTo("ru"))
                .body("items[0].errors.detail", contains("В число каналов должен входить ваш собственный: WCO."));
    }

    private void wrong(String member, String pointer, String... instead) {
        String body = seizure("W", member);
        for (String replaced : instead) {
            body = body.replace(replaced, "");
        }
        post(customsOfficer(), body).then().statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void publishesTheCodesThatItReads() {
        assertThat(enumerationOf("MeasurementUnit"))
                .containsExactlyInAnyOrder(java.util.stream.Stream.of(MeasurementUnit.values())
                        .map(MeasurementUnit::code)
                        .toArray(String[]::new));
        assertThat(enumerationOf("AgeBand"))
                .containsExactlyInAnyOrder(java.util.stream.Stream.of(AgeBand.values())
                        .map(AgeBand::code)
                        .toArray(String[]::new));
    }

    private static List<String> enumerationOf(String schema) {
        return io.restassured.RestAssured.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("components.schemas." + schema + ".'enum'");
    }

    @Test
    void refusesAnOfficerOfAnotherUnit() {
        post(Tokens.officer("THSIR-PCU", "WCO"), seizure("R2", ""))
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void refusesAnOfficerWithoutAChannelOfExchange() {
        String[] nowhere = {
            Tokens.of("o", "officer", "unit", unit), Tokens.of("o", "officer", "unit", unit, "channel", "PROGRAMME")
        };
        for (String token : nowhere) {
            post(token, seizure("N1", "\"channels\": [\"WCO\"],")).then().statusCode(403);
        }
    }

    @Test
    void saysThatTheRegistryIsDownWhenAUnitIsNotKnownHere() {
        post(Tokens.officer("ZZNOWHERE-1", "WCO"), seizure("R3", "").replace(unit, "ZZNOWHERE-1"))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json");
    }

    @Test
    void hidesARecordOfAnotherChannelLikeOneThatIsNotThere() {
        String id = post(policeOfficer(), seizure("R4", ""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String hidden = notFound(Tokens.analyst("WCO"), id);
        String random = notFound(Tokens.analyst("WCO"), UUID.randomUUID().toString());
        assertThat(hidden).isEqualTo(random);
        notFound(Tokens.analyst("PROGRAMME"), id);
        notFound(Tokens.withRole("steward"), id);
        as(Tokens.analyst("INTERPOL")).get("/api/v1/seizures/" + id).then().statusCode(200);
        as(customsOfficer()).get("/api/v1/seizures/" + id).then().statusCode(200);
        as(Tokens.partner("INTERPOL")).get("/api/v1/seizures/" + id).then().statusCode(403);
        as(Tokens.withRole("registrar")).get("/api/v1/seizures/" + id).then().statusCode(403);
        String list = "/api/v1/seizures?limit=1000&unit=" + unit;
        as(Tokens.analyst("WCO")).get(list).then().statusCode(200).body("items", hasSize(0));
        as(Tokens.analyst("INTERPOL")).get(list).then().statusCode(200).body("items.id", contains(id));
    }

    /** The answer without what names the request. */
    private static String notFound(String token, String id) {
        return as(token)
                .get("/api/v1/seizures/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .extract()
                .asString()
                .replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "");
    }

    @Test
    void letsAStewardReadWhatItRecordedAndNothingElse() {
        String mine = Tokens.of("steward-" + unit, "steward");
        String id = post(mine, seizure("R5", "\"channels\": [\"INTERPOL\"], \"narrative\": \"x\","))
                .then()
                .statusCode(201)
                .body("narrative", nullValue())
                .extract()
                .path("id");
        as(mine).get("/api/v1/seizures/" + id).then().statusCode(200);
        as(Tokens.of("other-" + unit, "steward"))
                .get("/api/v1/seizures/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void filtersAListByItsDimensions() {
        post(customsOfficer(), seizure("F1", "")).then().statusCode(201);
        post(
                        customsOfficer(),
                        seizure("F2", "").replace("COCAINE_HCL", "HEROIN").replace("2023-07-04", "2023-08-04"))
                .then()
                .statusCode(201);
        list("commodityGroup=HEROIN", "F2");
        list("commodity=COCAINE_HCL,CRACK_COCAINE", "F1");
        list("commodity=COCAINE_HCL&commodityGroup=HEROIN");
        list("from=2023-08-01&to=2023-08-31", "F2");
        list("country=MU&unitType=SEA_PORT", "F1", "F2");
        list("country=FR");
    }

    private void list(String filter, String... references) {
        as(customsOfficer())
                .get("/api/v1/seizures?unit=" + unit + "&" + filter)
                .then()
                .statusCode(200)
                .body("items.reference", equalTo(List.of(references)));
    }

    @Test
    void walksAListWithoutLossOrRepeat() {
        for (int i = 0; i < 7; i++) {
            post(customsOfficer(), seizure("P" + i, "")).then().statusCode(201);
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            var page = as(customsOfficer())
                    .get("/api/v1/seizures?limit=3&unit=" + unit + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.reference"));
            next = page.get("next") == null ? "" : "&cursor=" + page.get("next");
        } while (!next.isEmpty());
        assertThat(seen).containsExactly("P0", "P1", "P2", "P3", "P4", "P5", "P6");
    }

    @Test
    void importsWithOneVerdictARow() {
        String steward = Tokens.withRole("steward");
        String rows = line("I1", "\"channels\": [\"WCO\"],")
                + line("I2", "\"channels\": [\"WCO\"],")
                + line("I1", "\"channels\": [\"WCO\"],")
                + line("I2", "\"channels\": [\"INTERPOL\"],")
                + line("I3", "")
                + "{\"unit\": 5\n";
        String job = as(steward)
                .contentType("application/x-ndjson")
                .header("Prefer", "respond-async, wait=30")
                .body(rows)
                .post("/api/v1/seizures/imports")
                .then()
                .statusCode(200)
                .body("rows", equalTo(6))
                .body("created", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(3))
                .extract()
                .header("Location");
        as(steward)
                .get(job + "/rows?verdict=rejected")
                .then()
                .body("items.row", contains(4, 5, 6))
                .body("items[0].errors[0].code", equalTo("conflict"))
                .body("items[1].errors[0].pointer", equalTo("/channels"))
                .body("items[2].errors[0].code", equalTo("malformed-json"));
        as(steward)
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=30")
                .body(line("I1", "\"channels\": [\"WCO\"],"))
                .post("/api/v1/seizures/imports")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1));
        as(customsOfficer())
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=30")
                .body(line("I9", "").replace(unit, "THSIR-PCU"))
                .post("/api/v1/seizures/imports")
                .then()
                .body("rejected", equalTo(1));
    }

    private String line(String reference, String members) {
        return seizure(reference, members).replace("\n", "") + "\n";
    }

    @Test
    void answersFrameworkFaultsAsProblems() {
        problem(as(customsOfficer()).get("/api/v1/nowhere").then(), 404);
        problem(as(customsOfficer()).put("/api/v1/seizures").then(), 405);
        problem(post(customsOfficer(), "{\"unit\": ").then(), 400);
        problem(post(customsOfficer(), "[1]").then(), 422);
        problem(
                as(customsOfficer())
                        .contentType("text/plain")
                        .body("x")
                        .post("/api/v1/seizures")
                        .then(),
                415);
        problem(io.restassured.RestAssured.given().get("/api/v1/seizures").then(), 401);
        problem(as(Tokens.forAnotherAudience()).get("/api/v1/seizures").then(), 401);
        problem(as(Tokens.withoutRole()).get("/api/v1/seizures").then(), 403);
        problem(as(Tokens.withRole("auditor")).get("/api/v1/seizures").then(), 403);
        problem(post(Tokens.analyst("WCO"), "not even json").then(), 403);
    }

    @Test
    void takesNoBodyForJsonThatDoesNotSayItIs() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(root.resolve("/api/v1/seizures"))
                .header("Authorization", "Bearer " + customsOfficer())
                .POST(HttpRequest.BodyPublishers.ofString(seizure("T1", "")))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/unsupported-media-type");
    }

    private static void problem(io.restassured.response.ValidatableResponse response, int status) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("traceId", notNullValue())
                .body(not(org.hamcrest.Matchers.containsString("interdict.")))
                .body(not(org.hamcrest.Matchers.containsString("Exception")));
    }

    @Test
    void listsForAnOfficerTheOwnUnitWhateverTheChannel() {
        post(policeOfficer(), seizure("O1", "")).then().statusCode(201);
        as(customsOfficer())
                .get("/api/v1/seizures?limit=1000&unit=" + unit)
                .then()
                .body("items.reference", hasItem("O1"));
    }

    private String wholeSeizure() {
        return """
               {"unit":"%s","reference":"PMA/2023/0147","seizedOn":"2023-07-04",
                "seizedAt":"2023-07-04T23:40:00+04:00","place":"MUPMA","direction":"TRANSIT","trafficType":"CONTAINER",
                "channels":["WCO","INTERPOL"],
                "transport":{"mode":"SEA","containerNumber":"MSKU1234565","vesselImo":"9074729","flightNumber":null,
                             "documentNumber":"MEDU123"},
                "route":{"origin":"CO","departure":"COCTG","transit":["PAMIT"],"destination":"BEANR"},
                "detection":{"method":"RISK_PROFILING","sources":["MANIFEST"],"alert":null},"concealment":"RIP_OFF",
                "items":[{"commodity":"COCAINE_HCL","description":"bricks in sports bags",
                          "quantity":{"value":250.500,"unit":"kg","quality":"WEIGHED"},"hsCode":"293972",
                          "species":null,"firearm":null},
                         {"commodity":"IVORY","quantity":{"value":0.01,"unit":"g"},
                          "species":{"scientificName":"Loxodonta africana","citesAppendix":"I","live":false}},
                         {"commodity":"FIREARM","quantity":{"value":1,"unit":"item"},
                          "firearm":{"type":"PISTOL","marking":"OBLITERATED","countryOfManufacture":"TR"}}],
                "persons":[{"role":"CREW","sex":"MALE","ageBand":"30-39","nationality":"CO"}],
                "operation":null,"initiatives":["BLUE_ENFORCEMENT"],"narrative":"found at night"}
               """.formatted(unit);
    }
}
