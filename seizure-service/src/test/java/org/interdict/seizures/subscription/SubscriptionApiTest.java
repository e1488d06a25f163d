package org.interdict.seizures.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.feed.EventFeed;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SubscriptionApiTest extends SubscriptionDoor {
    @Inject
    Jdbi jdbi;

    @Test
    void isMadeReadListedAndDeleted() {
        Receiver receiver = receiver();
        JsonPath made = subscribe(receiver, "\"eventTypes\": [\"org.interdict.seizure.recorded.v1\"],");
        String path = SUBSCRIPTIONS + "/" + made.getString("id");
        as(partner())
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("What our unit seizes"))
                .body("state", equalTo("ACTIVE"))
                .body("channel", equalTo("WCO"))
                .body("eventTypes", contains("org.interdict.seizure.recorded.v1"))
                .body("filter.unit", contains(unit))
                .body("delivery.url", equalTo(receiver.url()))
                .body("pending", equalTo(0))
                .body("secret", nullValue());
        as(partner())
                .get(SUBSCRIPTIONS)
                .then()
                .statusCode(200)
                .body("items.id", contains(made.getString("id")))
                .body("items[0].secret", nullValue());
        as(partner()).delete(path).then().statusCode(204);
        as(partner()).get(path).then().statusCode(404).body("type", equalTo("/problems/no-such-subscription"));
        as(partner()).delete(path).then().statusCode(404);
    }

    @Test
    void showsItsSecretOnceAlsoUnderAKey() {
        String body = """
                      {"name": "once", "delivery": {"kind": "WEBHOOK", "url": "%s"}}
                      """.formatted(receiver().url());
        String key = UUID.randomUUID().toString();
        JsonPath first = posting(partner(), body)
                .header("Idempotency-Key", key)
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .header("Location", startsWith(SUBSCRIPTIONS + "/"))
                .header("ETag", "\"1\"")
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .extract()
                .jsonPath();
        posting(partner(), body)
                .header("Idempotency-Key", key)
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first.getString("id")))
                .body("secret", nullValue());
        String kept = jdbi.withHandle(
                handle -> handle.createQuery("select convert_from(body, 'UTF8') from idempotency_key where key = :key")
                        .bind("key", key)
                        .mapTo(String.class)
                        .one());
        assertThat(kept).contains(first.getString("id")).doesNotContain("whsec_");
        as(partner())
                .header("Idempotency-Key", key)
                .post(SUBSCRIPTIONS + "/" + first.getString("id") + "/rotate-secret")
                .then()
                .statusCode(200)
                .body("secret", startsWith("whsec_"));
        as(partner())
                .header("Idempotency-Key", key)
                .post(SUBSCRIPTIONS + "/" + first.getString("id") + "/rotate-secret")
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("version", equalTo(2));
    }

    @Test
    void keepsNoSecret() {
        JsonPath made = subscribe(receiver());
        String row = jdbi.withHandle(
                handle -> handle.createQuery("select cast(to_jsonb(s) as text) from subscription s where id = :id")
                        .bind("id", UUID.fromString(made.getString("id")))
                        .mapTo(String.class)
                        .one());
        String secret = made.getString("secret").substring("whsec_".length());
        assertThat(row).contains("What our unit seizes").doesNotContain(secret);
    }

    @Test
    void isForPartnersAndForItsOwnerAlone() {
        JsonPath made = subscribe(receiver());
        String path = SUBSCRIPTIONS + "/" + made.getString("id");
        for (String token : List.of(customsOfficer(), Tokens.analyst("WCO"), Tokens.withRole("steward"))) {
            as(token).get(SUBSCRIPTIONS).then().statusCode(403);
            as(token).get(path).then().statusCode(403);
            posting(token, "{").post(SUBSCRIPTIONS).then().statusCode(403);
        }
        String stranger = Tokens.partner("WCO");
        for (String id : List.of(made.getString("id"), UUID.randomUUID().toString(), "nonsense")) {
            String other = SUBSCRIPTIONS + "/" + id;
            as(stranger)
                    .get(other)
                    .then()
                    .statusCode(404)
                    .body("detail", equalTo("You have no subscription with this id."));
            as(stranger).delete(other).then().statusCode(404);
            as(stranger).post(other + "/pause").then().statusCode(404);
            as(stranger).post(other + "/resume").then().statusCode(404);
            as(stranger).post(other + "/rotate-secret").then().statusCode(404);
            posting(stranger, "{\"from\": \"beginning\"}")
                    .post(other + "/replay")
                    .then()
                    .statusCode(404);
            as(stranger).get(other + "/deliveries").then().statusCode(404);
        }
        as(stranger).get(SUBSCRIPTIONS).then().statusCode(200).body("items.id", hasSize(0));
        ask(Tokens.withRole("partner"), "https://192.0.2.1/", "").statusCode(403);
    }

    @Test
    void namesAllFaultsOfShapeAtOnceAndThenAllBrokenRules() {
        posting(partner(), """
                        {"name": " x", "eventTypes": [], "filter": {"commodity": ["SNOW"], "colour": "red"},
                         "delivery": {"kind": "PIGEON"}}""")
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/eventTypes",
                                "/filter/commodity/0",
                                "/filter/colour",
                                "/delivery/kind",
                                "/delivery/url"));
        ask(
                        partner(),
                        "http://10.0.0.1/",
                        "\"eventTypes\": [\"org.interdict.seizure.lost.v1\"], \"filter\": {\"country\": [\"ZZ\"]},")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/eventTypes/0", "/filter/country/0", "/delivery/url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.2/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://2130706434/",
                "http://93.184.215.14/",
                "https://user:password@93.184.215.14/",
                "https://93.184.215.14/#part",
                "ftp://93.184.215.14/",
                "https:///events",
                "https://no such host/",
                "https://nowhere.invalid/",
                "events"
            })
    void refusesAnAddressThatIsNotToBeReached(String url) {
        ask(partner(), url, "").statusCode(422).body("errors.pointer", contains("/delivery/url"));
    }

    @Test
    void takesAPublicAddressByHttpsAndAnAllowedOneByHttp() {
        ask(partner(), "https://93.184.215.14:8443/events?x=1", "\"eventTypes\": [\"org.interdict.alert.closed.v1\"],")
                .statusCode(201);
        ask(partner(), "http://127.0.0.1:9/", "\"eventTypes\": [\"org.interdict.alert.closed.v1\"],")
                .statusCode(201);
    }

    @Test
    void belongsToAnOwnerWhoMayHaveTwenty() {
        String none =
                "\"eventTypes\": [\"org.interdict.alert.closed.v1\"], \"filter\": {\"unit\": [\"" + unit + "\"]},";
        String url = receiver().url();
        IntStream.range(0, 20).forEach(i -> ask(partner(), url, none).statusCode(201));
        ask(partner(), url, none).statusCode(409).body("type", equalTo("/problems/too-many-subscriptions"));
        JsonPath first = as(partner())
                .get(SUBSCRIPTIONS + "?limit=15")
                .then()
                .body("items", hasSize(15))
                .body("next", notNullValue())
                .extract()
                .jsonPath();
        as(partner())
                .get(SUBSCRIPTIONS + "?limit=15&cursor=" + first.getString("next"))
                .then()
                .body("items", hasSize(5))
                .body("next", nullValue());
    }

    @Test
    void isPausedAndResumedOnce() {
        JsonPath made = subscribe(receiver());
        act(made, "resume").statusCode(409);
        act(made, "pause").statusCode(200).header("ETag", "\"2\"").body("state", equalTo("PAUSED"));
        act(made, "pause").statusCode(409).body("type", equalTo("/problems/not-possible-now"));
        as(partner())
                .header("If-Match", "\"1\"")
                .post(SUBSCRIPTIONS + "/" + made.getString("id") + "/resume")
                .then()
                .statusCode(412);
        act(made, "resume").statusCode(200).body("state", equalTo("ACTIVE")).body("eventsLostAt", nullValue());
    }

    @Test
    void refusesAReplayFromNowhere() {
        JsonPath made = subscribe(receiver());
        replay(made, "yesterday").statusCode(422).body("errors.pointer", contains("/from"));
        replay(made, "2023-13-01T00:00:00Z").statusCode(422).body("errors.pointer", contains("/from"));
        as(partner())
                .get(SUBSCRIPTIONS + "/" + made.getString("id") + "/deliveries?state=LOST&colour=red")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("state", "colour"));
    }

    @Test
    void refusesAReplayOfWhatIsNoLongerKept() {
        JsonPath made = subscribe(receiver());
        jdbi.useHandle(handle -> handle.execute("update feed_purge set position = greatest(position, 1)"));
        replay(made, EventFeed.cursor(0)).statusCode(410).body("type", equalTo("/problems/cursor-expired"));
        replay(made, "beginning").statusCode(202);
    }

    private ValidatableResponse ask(String token, String url, String members) {
        return posting(token, """
                        {"name": "x", %s "delivery": {"kind": "WEBHOOK", "url": "%s"}}
                        """.formatted(members, url)).post(SUBSCRIPTIONS).then();
    }
}
