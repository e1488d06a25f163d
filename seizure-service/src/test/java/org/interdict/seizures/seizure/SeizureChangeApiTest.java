package org.interdict.seizures.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeizureChangeApiTest extends DoorTest {
    private static final String BOTH = "\"channels\": [\"WCO\", \"INTERPOL\"],";

    @Test
    void amendsWhatThePatchNamesAndKeepsTheRest() {
        String id = recorded("A1", "\"place\": \"MUPMA\", \"concealment\": \"RIP_OFF\",");
        amend(id, 1, "{\"concealment\": null, \"transport\": {\"mode\": \"SEA\"}, \"reason\": \"misread\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("status", equalTo("RECORDED"))
                .body("concealment", nullValue())
                .body("transport.mode", equalTo("SEA"))
                .body("place", equalTo("MUPMA"))
                .body("items", hasSize(1));
        as(customsOfficer())
                .get("/api/v1/seizures/" + id)
                .then()
                .header("ETag", "\"2\"")
                .body("transport.mode", equalTo("SEA"));
    }

    @Test
    void refusesAnAmendmentThatDoesNotSayWhatItBuildsOn() {
        String id = recorded("A2", "");
        String patch = "{\"concealment\": \"RIP_OFF\", \"reason\": \"seen later\"}";
        patching(customsOfficer(), patch)
                .patch("/api/v1/seizures/" + id)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/version-required"));
        amend(id, 1, patch).then().statusCode(200);
        amend(id, 1, patch).then().statusCode(412).body("type", equalTo("/problems/stale-version"));
        patching(customsOfficer(), patch)
                .header("If-Match", "two")
                .patch("/api/v1/seizures/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("If-Match"));
        patching(customsOfficer(), patch)
                .header("If-Match", "W/\"2\"")
                .patch("/api/v1/seizures/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void takesAMergePatchAndNothingElse() {
        String id = recorded("A3", "");
        posting(customsOfficer(), "{\"reason\": \"x\"}")
                .header("If-Match", "*")
                .patch("/api/v1/seizures/" + id)
                .then()
                .statusCode(415);
        amend(id, 1, "[]").then().statusCode(422);
        amend(id, 1, "{\"reason\"").then().statusCode(400);
    }

    @Test
    void namesAllFaultsOfAnAmendmentAtOnce() {
        String id = recorded("A4", "");
        amend(id, 1, "{\"seizedOn\": 5, \"colour\": \"red\", \"items\": []}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/seizedOn", "/colour", "/items", "/reason"));
        amend(id, 1, "{\"unit\": \"FRABC\", \"reference\": \"other\", \"seizedOn\": \"2999-01-01\", \"reason\": \"r\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/unit", "/reference", "/seizedOn"));
    }

    @Test
    void makesNoVersionOfAnAmendmentThatChangesNothing() {
        String id = recorded("A5", "");
        amend(
                        id,
                        1,
                        "{\"items\": [{\"commodity\": \"COCAINE_HCL\", \"quantity\": {\"value\": 250.5, \"unit\": \"kg\"}}],"
                                + "\"place\": null, \"reason\": \"none\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void letsOnlyTheOwnUnitChangeARecord() {
        String id = recorded("A6", "");
        String patch = "{\"concealment\": \"RIP_OFF\", \"reason\": \"r\"}";
        String colleague = Tokens.officer("THSIR-PCU", "WCO");
        patching(colleague, patch)
                .header("If-Match", "\"1\"")
                .patch("/api/v1/seizures/" + id)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-yours-to-change"));
        retract(colleague, id).then().statusCode(403);
        String stranger = Tokens.officer("THSIR-PCU", "INTERPOL");
        patching(stranger, patch)
                .header("If-Match", "\"1\"")
                .patch("/api/v1/seizures/" + id)
                .then()
                .statusCode(404);
        retract(stranger, id).then().statusCode(404);
        for (String other : List.of(Tokens.withRole("steward"), Tokens.analyst("WCO"), Tokens.partner("WCO"))) {
            patching(other, patch)
                    .patch("/api/v1/seizures/" + UUID.randomUUID())
                    .then()
                    .statusCode(403);
            retract(other, id).then().statusCode(403);
        }
    }

    @Test
    void isValidatedByAnAnalystOfItsChannelAndAmendedBackToRecorded() {
        String id = recorded("V1", "");
        validate(Tokens.analyst("INTERPOL"), id).then().statusCode(404);
        validate(Tokens.analyst("PROGRAMME"), id).then().statusCode(404);
        validate(customsOfficer(), id).then().statusCode(403);
        validate(Tokens.analyst("WCO"), id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("VALIDATED"));
        validate(Tokens.analyst("WCO"), id).then().statusCode(409).body("type", equalTo("/problems/not-possible-now"));
        amend(id, 2, "{\"concealment\": \"RIP_OFF\", \"reason\": \"seen later\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("RECORDED"));
    }

    @Test
    void isRetractedOnceAndForGood() {
        String id = recorded("T1", "");
        posting(customsOfficer(), "{}")
                .post("/api/v1/seizures/" + id + "/retraction")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        retract(customsOfficer(), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("RETRACTED"))
                .header("ETag", "\"2\"");
        retract(customsOfficer(), id).then().statusCode(409);
        validate(Tokens.analyst("WCO"), id).then().statusCode(409);
        amend(id, 2, "{\"concealment\": \"RIP_OFF\", \"reason\": \"r\"}").then().statusCode(409);
    }

    @Test
    void knowsEveryVersionAgainWhenItIsResent() {
        String id = recorded("K1", "");
        amend(id, 1, "{\"concealment\": \"RIP_OFF\", \"reason\": \"seen later\"}")
                .then()
                .statusCode(200);
        resend("K1", "").statusCode(200).body("id", equalTo(id)).body("version", equalTo(2));
        resend("K1", "\"concealment\": \"RIP_OFF\",").statusCode(200).body("version", equalTo(2));
        resend("K1", "\"concealment\": \"BAGGAGE\",").statusCode(409);
        amend(id, 2, "{\"concealment\": null, \"reason\": \"not so\"}").then().statusCode(200);
        retract(customsOfficer(), id).then().statusCode(200);
        resend("K1", "\"concealment\": \"RIP_OFF\",")
                .statusCode(200)
                .body("version", equalTo(4))
                .body("status", equalTo("RETRACTED"));
    }

    @Test
    void showsEveryVersionWithWhoMadeItWhenAndWhy() {
        String id = recorded("H1", BOTH + "\"narrative\": \"at night\",");
        amend(id, 1, "{\"channels\": [\"WCO\"], \"reason\": \"customs matter\"}")
                .then()
                .statusCode(200);
        amend(id, 2, "{\"channels\": [\"WCO\", \"INTERPOL\"], \"reason\": \"joint\"}")
                .then()
                .statusCode(200);
        validate(Tokens.analyst("WCO"), id).then().statusCode(200);
        versions(customsOfficer(), id)
                .body("items.version", contains(1, 2, 3, 4))
                .body("items.change", contains("RECORDED", "AMENDED", "AMENDED", "VALIDATED"))
                .body("items.reason", contains(null, "customs matter", "joint", null))
                .body("items[0].by", equalTo("officer-" + unit + "-WCO"))
                .body("items[3].by", equalTo("analyst-WCO"))
                .body("items[1].at", notNullValue())
                .body("items[1].seizure.channels", contains("WCO"))
                .body("items[0].seizure.narrative", equalTo("at night"));
        versions(Tokens.officer("THSIR-PCU", "INTERPOL"), id)
                .body("items.version", contains(1, 3, 4))
                .body("items.by", contains(nullValue(), nullValue(), nullValue()))
                .body("items[0].seizure.narrative", nullValue());
        as(customsOfficer())
                .get("/api/v1/seizures/" + id + "/versions?limit=3")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2, 3))
                .body("next", notNullValue());
    }

    @Test
    void letsOneOfManyAmendmentsAtOnceThrough() throws Exception {
        String id = recorded("C1", "");
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> patches = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String patch = "{\"initiatives\": [\"I" + i + "\"], \"reason\": \"race\"}";
                patches.add(() -> amend(id, 1, patch).statusCode());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(patches)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void countsWhatARecordSaysNowAndNothingOfARetractedOne() {
        String id = recorded("F1", "");
        amend(
                        id,
                        1,
                        "{\"items\": [{\"commodity\": \"HEROIN\", \"quantity\": {\"value\": 3, \"unit\": \"kg\"}}], \"reason\": \"lab\"}")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(Tokens.analyst("WCO"))
                        .get("/api/v1/statistics/seizures?groupBy=commodity&unit=" + unit)
                        .then()
                        .body("rows.commodity", contains("HEROIN"))
                        .body("rows[0].quantities[0].value", equalTo(3)));
        retract(customsOfficer(), id).then().statusCode(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(Tokens.analyst("WCO"))
                        .get("/api/v1/statistics/seizures?unit=" + unit)
                        .then()
                        .body("total.seizures", equalTo(0)));
    }

    @Test
    void tellsAChannelThatIsShutOutToForgetTheRecordAndNothingMore() {
        String id = recorded("W1", BOTH);
        amend(id, 1, "{\"channels\": [\"WCO\"], \"concealment\": \"RIP_OFF\", \"reason\": \"customs matter\"}")
                .then()
                .statusCode(200);
        events(Tokens.partner("WCO"), id, "recorded", "amended");
        events(Tokens.partner("INTERPOL"), id, "withdrawn")
                .body("items[-1].data", equalTo(Map.of("id", id, "version", 2, "reason", "customs matter")))
                .body("items[-1].sequence", equalTo("0000000002"));
        retract(customsOfficer(), id).then().statusCode(200);
        events(Tokens.partner("WCO"), id, "recorded", "amended", "retracted")
                .body("items[-1].data.reference", equalTo("W1"));
        events(Tokens.partner("INTERPOL"), id, "withdrawn", "retracted")
                .body("items[-1].data", equalTo(Map.of("id", id, "version", 3, "reason", "error")));
    }

    @Test
    void tellsAReaderWhoFiltersOfARecordThatNoLongerFits() {
        String id = recorded("W2", "");
        amend(
                        id,
                        1,
                        "{\"items\": [{\"commodity\": \"HEROIN\", \"quantity\": {\"value\": 3, \"unit\": \"kg\"}}], \"reason\": \"lab\"}")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(Tokens.partner("WCO"))
                        .get(eventsOfRecords("&commodity=COCAINE_HCL"))
                        .then()
                        .body("items.subject", contains(id, id)));
    }

    @Test
    void listsByEveryFilterAndInEveryOrder() {
        String first = recorded(
                "L1",
                "\"route\": {\"origin\": \"COCTG\", \"destination\": \"BE\"}, \"transport\": {\"mode\": \"SEA\"},");
        String second = posted(seizure("L2", BOTH + "\"initiatives\": [\"FISHNET\"], \"operation\": \"OP1\",")
                .replace("2023-07-04", "2023-07-03"));
        list("origin=CO&destination=BE&transportMode=SEA").body("items.id", contains(first));
        list("initiative=FISHNET&operation=OP1&channel=INTERPOL").body("items.id", contains(second));
        list("reference=L2").body("items.id", contains(second));
        list("sort=seizedOn").body("items.id", contains(second, first));
        list("sort=-seizedOn").body("items.id", contains(first, second));
        list("sort=-recordedAt").body("items.id", contains(second, first));
        retract(customsOfficer(), first).then().statusCode(200);
        list("status=RETRACTED").body("items.id", contains(first));
        list("changedSince=2999-01-01T00:00:00Z").body("items", hasSize(0));
        String next = list("sort=-seizedOn&limit=1")
                .body("items.id", contains(first))
                .extract()
                .path("next");
        list("sort=-seizedOn&limit=1&cursor=" + next).body("items.id", contains(second));
        as(customsOfficer())
                .get("/api/v1/seizures?sort=seizedOn&cursor=" + next)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("cursor"));
        as(customsOfficer()).get("/api/v1/seizures?sort=narrative").then().statusCode(400);
    }

    private ValidatableResponse list(String query) {
        return as(customsOfficer())
                .get("/api/v1/seizures?unit=" + unit + "&" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse events(String token, String id, String... types) {
        String[] expected = Stream.of(types)
                .map(type -> "org.interdict.seizure." + type + ".v1")
                .toArray(String[]::new);
        String page = eventsOfRecords("");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(token).get(page).then().body("items.type", contains(expected)));
        return as(token).get(page).then().body("items.subject", everyItem(equalTo(id)));
    }

    private ValidatableResponse versions(String token, String id) {
        return as(token).get("/api/v1/seizures/" + id + "/versions").then().statusCode(200);
    }

    private ValidatableResponse resend(String reference, String members) {
        return post(customsOfficer(), seizure(reference, members)).then();
    }

    private String recorded(String reference, String members) {
        return posted(seizure(reference, members));
    }

    private String posted(String seizure) {
        return post(customsOfficer(), seizure).then().statusCode(201).extract().path("id");
    }

    private Response amend(String id, long version, String patch) {
        return patching(customsOfficer(), patch)
                .header("If-Match", "\"" + version + "\"")
                .patch("/api/v1/seizures/" + id);
    }

    private static RequestSpecification patching(String token, String patch) {
        return as(token).contentType("application/merge-patch+json").body(patch);
    }

    private static Response validate(String token, String id) {
        return as(token).post("/api/v1/seizures/" + id + "/validation");
    }

    private static Response retract(String token, String id) {
        return posting(token, "{\"reason\": \"error\"}").post("/api/v1/seizures/" + id + "/retraction");
    }
}
