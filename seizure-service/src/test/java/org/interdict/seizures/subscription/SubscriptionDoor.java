package org.interdict.seizures.subscription;

import static org.awaitility.Awaitility.await;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.AfterEach;

/** A door test with partners of its own and their servers. */
abstract class SubscriptionDoor extends DoorTest {
    static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    private final List<Receiver> receivers = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeWhatWasOpened() {
        List<String> opened = as(partner()).get(SUBSCRIPTIONS).path("items.id");
        opened.forEach(id -> as(partner()).delete(SUBSCRIPTIONS + "/" + id));
        receivers.forEach(Receiver::close);
    }

    /** A partner of the WCO channel that no other test knows. */
    String partner() {
        return Tokens.of("partner-" + unit, "partner", "channel", "WCO");
    }

    Receiver receiver() {
        Receiver receiver = Receiver.open();
        receivers.add(receiver);
        return receiver;
    }

    /** A subscription to the records of the test's own unit; its answer. */
    JsonPath subscribe(Receiver receiver) {
        return subscribe(receiver, "");
    }

    /** The same with further members, each ended by a comma. */
    JsonPath subscribe(Receiver receiver, String members) {
        return posting(partner(), """
                        {"name": "What our unit seizes", %s "filter": {"unit": ["%s"]},
                         "delivery": {"kind": "WEBHOOK", "url": "%s"}}
                        """.formatted(members, unit, receiver.url()))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    ValidatableResponse act(JsonPath subscription, String action) {
        return as(partner())
                .post(SUBSCRIPTIONS + "/" + subscription.getString("id") + "/" + action)
                .then();
    }

    ValidatableResponse replay(JsonPath subscription, String from) {
        return posting(partner(), Map.of("from", from))
                .post(SUBSCRIPTIONS + "/" + subscription.getString("id") + "/replay")
                .then();
    }

    JsonPath read(JsonPath subscription) {
        return as(partner())
                .get(SUBSCRIPTIONS + "/" + subscription.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath deliveries(JsonPath subscription, String query) {
        return as(partner())
                .get(SUBSCRIPTIONS + "/" + subscription.getString("id") + "/deliveries" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    void awaitState(JsonPath subscription, String state) {
        await(state)
                .atMost(Duration.ofSeconds(20))
                .until(() -> read(subscription).getString("state").equals(state));
    }

    void awaitDeliveries(JsonPath subscription, String state, int number) {
        await(number + " " + state)
                .atMost(Duration.ofSeconds(20))
                .until(() -> deliveries(subscription, "?state=" + state)
                                .getList("items")
                                .size()
                        == number);
    }

    /** The id of a new seizure of the customs officer of the test's unit. */
    String seize(String reference, String members) {
        return post(customsOfficer(), seizure(reference, members))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String seize(String reference) {
        return seize(reference, "");
    }

    void amend(String seizure, String patch) {
        as(customsOfficer())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/api/v1/seizures/" + seizure)
                .then()
                .statusCode(200);
    }

    void retract(String seizure) {
        posting(customsOfficer(), "{\"reason\": \"a mistake\"}")
                .post("/api/v1/seizures/" + seizure + "/retraction")
                .then()
                .statusCode(200);
    }
}
