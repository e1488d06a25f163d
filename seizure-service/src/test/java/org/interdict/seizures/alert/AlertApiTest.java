package org.interdict.seizures.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.interdict.seizures.TestUnits;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertApiTest extends DoorTest {
    private static final String CONTAINER = "MSKU1234565";
    private static final String STRANGER = Tokens.officer("THSIR-PCU", "WCO");

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    TestUnits others;

    @Test
    void isIssuedAnsweredAndClosed() {
        String id = issue(customsOfficer(), container(""))
                .statusCode(201)
                .header("Location", startsWith("/api/v1/alerts/"))
                .header("ETag", "\"1\"")
                .body("status", equalTo("OPEN"))
                .body("unit", equalTo(unit))
                .body("issuedBy", equalTo("officer-" + unit + "-WCO"))
                .body("channels", contains("WCO"))
                .body("addressees", nullValue())
                .body("feedback", empty())
                .body("seizures", empty())
                .extract()
                .path("id");
        answer(STRANGER, id, "{\"outcome\": \"NEGATIVE\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("issuedBy", nullValue())
                .body("feedback.outcome", contains("NEGATIVE"))
                .body("feedback.unit", contains("THSIR-PCU"))
                .body("feedback.version", contains(2));
        close(customsOfficer(), id)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("CLOSED"))
                .body("closure.reason", equalTo("no longer needed"));
        close(customsOfficer(), id).statusCode(409).body("type", equalTo("/problems/not-possible-now"));
        answer(STRANGER, id, "{\"outcome\": \"HIT\"}").statusCode(409);
    }

    @Test
    void namesAllFaultsOfShapeAtOnceAndThenAllBrokenRules() {
        posting(customsOfficer(), """
                        {"subject": "SHIP", "identifiers": {"containerNumber": "x", "colour": "red"}, "channels": [],
                         "addressees": [], "validUntil": "tomorrow"}""")
                .post("/api/v1/alerts")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/subject",
                                "/identifiers/containerNumber",
                                "/identifiers/colour",
                                "/reason",
                                "/channels",
                                "/addressees",
                                "/validUntil"));
        posting(customsOfficer(), """
                        {"subject": "CONTAINER", "identifiers": {"containerNumber": "MSKU1234564"}, "reason": "r",
                         "channels": ["INTERPOL"], "validUntil": "2020-01-01T00:00:00Z"}""")
                .post("/api/v1/alerts")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("wrong-check-digit", "own-channel-missing", "in-the-past"));
    }

    @Test
    void isIssuedOnceUnderAKey() {
        String key = UUID.randomUUID().toString();
        String alert = container("");
        String id = issueWith(key, alert).statusCode(201).extract().path("id");
        issueWith(key, alert)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        list(customsOfficer(), "").body("items.id", contains(id));
    }

    @Test
    void isSeenOnItsChannelsAlone() {
        String wco = issued(customsOfficer(), container(""));
        String both = issued(policeOfficer(), container("").replace("\"WCO\"", "\"WCO\", \"INTERPOL\""));
        String interpol = issued(Tokens.analyst("INTERPOL"), container("").replace("\"WCO\"", "\"INTERPOL\""));
        list(Tokens.analyst("WCO"), "").body("items.id", contains(wco, both));
        list(Tokens.analyst("INTERPOL"), "").body("items.id", contains(both));
        String stranger = Tokens.officer("THSIR-PCU", "INTERPOL");
        as(stranger).get(path(wco)).then().statusCode(404).body("type", equalTo("/problems/no-such-alert"));
        as(stranger).get(path(interpol)).then().statusCode(200).body("unit", nullValue());
        as(STRANGER).get(path(interpol)).then().statusCode(404);
        answer(STRANGER, interpol, "{\"outcome\": \"HIT\"}").statusCode(404);
        close(STRANGER, interpol).statusCode(404);
        as(STRANGER).get("/api/v1/alerts/nonsense").then().statusCode(404);
        as(policeOfficer()).get(path(wco)).then().statusCode(200);
    }

    @Test
    void isForItsAddresseesAndItsIssuerAloneWhenItNamesSome() {
        String addressed = others.announce("FR");
        String byOfficer = issued(customsOfficer(), container("\"addressees\": [\"" + addressed + "\"],"));
        String byAnalyst = issued(Tokens.analyst("WCO"), container("\"addressees\": [\"" + addressed + "\"],"));
        for (String reader : List.of(Tokens.officer(addressed, "WCO"), Tokens.analyst("WCO"))) {
            as(reader).get(path(byAnalyst)).then().statusCode(200).body("addressees", contains(addressed));
        }
        as(Tokens.officer(addressed, "WCO")).get(path(byOfficer)).then().statusCode(200);
        as(Tokens.officer(addressed, "INTERPOL")).get(path(byOfficer)).then().statusCode(404);
        as(Tokens.analyst("WCO")).get(path(byOfficer)).then().statusCode(404);
        as(STRANGER).get(path(byOfficer)).then().statusCode(404);
        as(customsOfficer()).get(path(byAnalyst)).then().statusCode(404);
        as(policeOfficer()).get(path(byOfficer)).then().statusCode(200);
    }

    @Test
    void isNotIssuedWhileNobodyCanTellWhetherAnAddresseeExists() {
        issue(customsOfficer(), container("\"addressees\": [\"" + unit + "\", \"ZZ-NONE\"],"))
                .statusCode(503);
    }

    @Test
    void isNoMatterOfThoseWhoAreOnNoChannelOfExchange() {
        String id = issued(customsOfficer(), container(""));
        String programme = Tokens.analyst("PROGRAMME");
        issue(programme, container("")).statusCode(403).body("type", equalTo("/problems/not-on-a-channel"));
        as(programme).get(path(id)).then().statusCode(404);
        list(programme, "").body("items", empty());
        answer(programme, id, "{\"outcome\": \"HIT\"}").statusCode(404);
        for (String other : List.of(Tokens.partner("WCO"), Tokens.withRole("steward"), Tokens.withRole("registrar"))) {
            as(other).get("/api/v1/alerts").then().statusCode(403);
            as(other).get(path(id)).then().statusCode(403);
            issue(other, "{}").statusCode(403);
            answer(other, id, "{}").statusCode(403);
            close(other, id).statusCode(403);
        }
    }

    @Test
    void isClosedByItsIssuerAlone() {
        String byUnit = issued(customsOfficer(), container(""));
        String byAnalyst = issued(Tokens.analyst("WCO"), container(""));
        close(STRANGER, byUnit).statusCode(403).body("type", equalTo("/problems/not-yours-to-change"));
        close(Tokens.analyst("WCO"), byUnit).statusCode(403);
        close(customsOfficer(), byAnalyst).statusCode(403);
        close(Tokens.of("another-analyst", "analyst", "channel", "WCO"), byAnalyst)
                .statusCode(403);
        close(policeOfficer(), byUnit).statusCode(200);
        close(Tokens.analyst("WCO"), byAnalyst).statusCode(200);
        String stale = issued(customsOfficer(), container(""));
        posting(customsOfficer(), "{\"reason\": \"r\"}")
                .header("If-Match", "\"7\"")
                .post(path(stale) + "/closure")
                .then()
                .statusCode(412);
    }

    @Test
    void isClosedWithAReasonOrWithout() {
        for (String body : List.of("{}", "{\"reason\": null}")) {
            String id = issued(customsOfficer(), container(""));
            posting(customsOfficer(), body)
                    .post(path(id) + "/closure")
                    .then()
                    .statusCode(200)
                    .body("closure.at", notNullValue())
                    .body("closure.reason", nullValue());
        }
        String id = issued(customsOfficer(), container(""));
        posting(customsOfficer(), "{\"reason\": \" \", \"colour\": \"red\"}")
                .post(path(id) + "/closure")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reason", "/colour"));
        as(customsOfficer())
                .contentType("text/plain")
                .body("found")
                .post(path(id) + "/closure")
                .then()
                .statusCode(415);
        as(customsOfficer())
                .noContentType()
                .post(path(id) + "/closure")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        as(customsOfficer())
                .get(path(id))
                .then()
                .body("status", equalTo("CLOSED"))
                .body("closure.by", equalTo("officer-" + unit + "-WCO"))
                .body("closure.reason", nullValue());
    }

    @Test
    void keepsACommentBetweenTheUnitThatGaveItAndTheIssuer() {
        String id = issued(customsOfficer(), container(""));
        String neighbour = Tokens.officer("BEANR-PCU", "WCO");
        answer(STRANGER, id, "{\"outcome\": \"NEGATIVE\", \"comment\": \"empty\"}")
                .statusCode(200);
        answer(neighbour, id, "{\"outcome\": \"HIT\", \"comment\": \"in the roof\"}")
                .statusCode(200);
        as(customsOfficer()).get(path(id)).then().body("feedback.comment", contains("empty", "in the roof"));
        as(STRANGER)
                .get(path(id))
                .then()
                .body("feedback.comment", contains("empty", null))
                .body("feedback.by", contains("officer-THSIR-PCU-WCO", null));
        as(Tokens.analyst("WCO"))
                .get(path(id))
                .then()
                .body("feedback.comment", contains(nullValue(), nullValue()))
                .body("feedback.by", contains("officer-THSIR-PCU-WCO", "officer-BEANR-PCU-WCO"));
    }

    @Test
    void namesTheSeizureOfAFeedbackToThoseWhoMaySeeIt() {
        String id = issued(customsOfficer(), container("").replace("[\"WCO\"]", "[\"WCO\", \"INTERPOL\"]"));
        String seizure = recorded(customsOfficer(), "F1", "");
        String unseen = "{\"outcome\": \"HIT\", \"seizure\": \"" + seizure + "\"}";
        answer(Tokens.analyst("INTERPOL"), id, unseen).statusCode(422).body("errors.pointer", contains("/seizure"));
        answer(
                        Tokens.analyst("INTERPOL"),
                        id,
                        unseen.replace(seizure, UUID.randomUUID().toString()))
                .statusCode(422);
        answer(Tokens.analyst("WCO"), id, unseen).statusCode(200).body("feedback.seizure", contains(seizure));
        as(Tokens.analyst("INTERPOL"))
                .get(path(id))
                .then()
                .body("feedback.outcome", contains("HIT"))
                .body("feedback.seizure", contains(nullValue()));
    }

    @Test
    void isLinkedToSeizuresThatWereRecordedWhileItWasValid() {
        String mode = "\"transport\": {\"mode\": \"SEA\", ";
        recorded(customsOfficer(), "L0", mode + "\"containerNumber\": \"" + CONTAINER + "\"},");
        String alert = issued(customsOfficer(), consignment());
        String byContainer = recorded(customsOfficer(), "L1", mode + "\"containerNumber\": \"" + CONTAINER + "\"},");
        String byVessel = recorded(customsOfficer(), "L2", mode + "\"vesselImo\": \"9074729\"},");
        String byFlight = recorded(policeOfficer(), "L3", mode + "\"flightNumber\": \"MK15\"},");
        recorded(customsOfficer(), "L4", mode + "\"flightNumber\": \"MK16\"},");
        String retracted = recorded(customsOfficer(), "L5", mode + "\"vesselImo\": \"9074729\"},");
        posting(customsOfficer(), "{\"reason\": \"error\"}")
                .post("/api/v1/seizures/" + retracted + "/retraction")
                .then()
                .statusCode(200);
        as(customsOfficer()).get(path(alert)).then().body("seizures", contains(byFlight, byVessel, byContainer));
        as(STRANGER).get(path(alert)).then().body("seizures", contains(byVessel, byContainer));
        close(customsOfficer(), alert).statusCode(200);
        recorded(customsOfficer(), "L6", mode + "\"containerNumber\": \"" + CONTAINER + "\"},");
        list(customsOfficer(), "").body("items[0].seizures", contains(byFlight, byVessel, byContainer));
    }

    @Test
    void expiresByTheClock() {
        String id = issued(customsOfficer(), container(""));
        list(customsOfficer(), "status=OPEN").body("items.id", contains(id));
        endNow(id);
        as(customsOfficer()).get(path(id)).then().body("status", equalTo("EXPIRED"));
        list(customsOfficer(), "status=EXPIRED,CLOSED").body("items.id", contains(id));
        list(customsOfficer(), "status=OPEN").body("items", empty());
        recorded(customsOfficer(), "X1", "\"transport\": {\"containerNumber\": \"" + CONTAINER + "\"},");
        answer(STRANGER, id, "{\"outcome\": \"NOT_INSPECTED\"}")
                .statusCode(200)
                .body("status", equalTo("EXPIRED"))
                .body("seizures", empty());
        close(customsOfficer(), id).statusCode(200).body("status", equalTo("CLOSED"));
    }

    /** As if its time had passed. */
    private void endNow(String id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update alert set valid_until = issued_at + interval '1 microsecond' where id = :id")
                .bind("id", UUID.fromString(id))
                .execute());
    }

    @Test
    void listsByEveryFilterInBothOrders() {
        String first = issued(customsOfficer(), container(""));
        String second = issued(customsOfficer(), consignment());
        list(customsOfficer(), "subject=CONSIGNMENT").body("items.id", contains(second));
        list(customsOfficer(), "containerNumber=" + CONTAINER).body("items.id", contains(first, second));
        list(customsOfficer(), "vesselImo=9074729").body("items.id", contains(second));
        list(customsOfficer(), "flightNumber=MK15,XX1").body("items.id", contains(second));
        list(customsOfficer(), "channel=INTERPOL").body("items", empty());
        list(customsOfficer(), "changedSince=2999-01-01T00:00:00Z").body("items", empty());
        list(customsOfficer(), "sort=-issuedAt").body("items.id", contains(second, first));
        String next = list(customsOfficer(), "limit=1")
                .body("items.id", contains(first))
                .extract()
                .path("next");
        list(customsOfficer(), "limit=1&cursor=" + next)
                .body("items.id", contains(second))
                .body("next", nullValue());
        for (String wrong :
                List.of("sort=reason", "status=LOST", "cursor=x", "colour=red", "sort=-issuedAt&cursor=" + next)) {
            as(customsOfficer()).get("/api/v1/alerts?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void tellsTheFeedOfEachChangeToThoseWhoMaySeeTheAlert() {
        String addressed = others.announce("FR");
        String open = issued(customsOfficer(), container(""));
        String closed = issued(customsOfficer(), container("\"addressees\": [\"" + addressed + "\"],"));
        answer(STRANGER, open, "{\"outcome\": \"HIT\", \"comment\": \"secret\"}")
                .statusCode(200);
        close(customsOfficer(), closed).statusCode(200);
        String issuedType = "org.interdict.alert.issued.v1";
        events(
                customsOfficer(),
                issuedType,
                issuedType,
                "org.interdict.alert.feedback.v1",
                "org.interdict.alert.closed.v1");
        events(
                Tokens.officer(addressed, "WCO"),
                issuedType,
                issuedType,
                "org.interdict.alert.feedback.v1",
                "org.interdict.alert.closed.v1");
        String page = events(Tokens.partner("WCO"), issuedType, "org.interdict.alert.feedback.v1")
                .body("items.subject", contains(open, open))
                .body("items.sequence", contains("0000000001", "0000000002"))
                .body("items[1].data.feedback.hits", equalTo(1))
                .body("items[1].data.feedback.latest", equalTo("HIT"))
                .body("items[1].data.unit", equalTo(unit))
                .extract()
                .asString();
        assertThat(page).doesNotContain("secret").doesNotContain("officer-");
        as(Tokens.partner("INTERPOL")).get(eventsOfRecords("")).then().body("items", hasSize(0));
        as(Tokens.analyst("PROGRAMME")).get(eventsOfRecords("")).then().body("items", hasSize(0));
    }

    /** In the order of the records' versions; those of different records may swap places. */
    private ValidatableResponse events(String token, String... types) {
        String page = eventsOfRecords("");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(token).get(page).then().body("items.type", containsInAnyOrder(types)));
        return as(token).get(page).then().statusCode(200);
    }

    private String issued(String token, String alert) {
        return issue(token, alert).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse issue(String token, String alert) {
        return posting(token, alert).post("/api/v1/alerts").then();
    }

    private ValidatableResponse issueWith(String key, String alert) {
        return posting(customsOfficer(), alert)
                .header("Idempotency-Key", key)
                .post("/api/v1/alerts")
                .then();
    }

    private static ValidatableResponse answer(String token, String id, String feedback) {
        return posting(token, feedback).post(path(id) + "/feedback").then();
    }

    private static ValidatableResponse close(String token, String id) {
        return posting(token, "{\"reason\": \"no longer needed\"}")
                .post(path(id) + "/closure")
                .then();
    }

    private ValidatableResponse list(String token, String query) {
        return as(token).get("/api/v1/alerts?unit=" + unit + "&" + query).then().statusCode(200);
    }

    private static String path(String id) {
        return "/api/v1/alerts/" + id;
    }

    private String recorded(String token, String reference, String members) {
        Response answer = post(token, seizure(reference, members));
        return answer.then().statusCode(201).extract().path("id");
    }

    private String container(String members) {
        return container(members, clock.instant().plusSeconds(3600).toString());
    }

    /** With these further members, each ended by a comma. */
    private String container(String members, String validUntil) {
        return """
               {"subject": "CONTAINER", "identifiers": {"containerNumber": "%s"}, %s "reason": "weight does not fit",
                "channels": ["WCO"], "validUntil": "%s"}
               """.formatted(CONTAINER, members, validUntil);
    }

    private String consignment() {
        return container("")
                .replace("\"CONTAINER\"", "\"CONSIGNMENT\"")
                .replace(
                        "{\"containerNumber\"",
                        "{\"vesselImo\": \"9074729\", \"flightNumber\": \"MK015\", \"containerNumber\"");
    }
}
