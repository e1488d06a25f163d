package org.interdict.seizures.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interdict.seizures.subscription.Receiver.Answer;
import org.interdict.seizures.subscription.Receiver.Received;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeliveryApiTest extends SubscriptionDoor {
    /** The unit itself is told of too, in its time. */
    private static final String OF_SEIZURES =
            "\"eventTypes\": [\"org.interdict.seizure.recorded.v1\", \"org.interdict.seizure.amended.v1\"],";

    private static final String TYPES = "&types=org.interdict.seizure.recorded.v1,org.interdict.seizure.amended.v1";

    @Inject
    Jdbi jdbi;

    @Test
    void deliversTheCloudEventWithASignatureThatTheReceiverCanCheck() {
        Receiver receiver = receiver();
        JsonPath subscription = subscribe(receiver);
        String id = seize("D1", "\"narrative\": \"secret\",");
        Received message = receiver.await(1).get(0);
        assertThat(message.path()).isEqualTo("/events?partner=1");
        assertThat(message.header("content-type")).isEqualTo("application/json");
        assertThat(message.id()).isEqualTo(message.json().getString("id"));
        assertThat(message.json().getString("specversion")).isEqualTo("1.0");
        assertThat(message.json().getString("type")).isEqualTo("org.interdict.seizure.recorded.v1");
        assertThat(message.json().getString("subject")).isEqualTo(id);
        assertThat(message.json().getString("sequence")).isEqualTo("0000000001");
        assertThat(message.json().getString("timestamp"))
                .isEqualTo(message.json().getString("time"));
        assertThat(message.reference()).isEqualTo("D1");
        assertThat(message.body()).doesNotContain("secret").doesNotContain("cursor");
        assertThat(Signatures.of(message)).containsExactly(Signatures.expected(subscription, message));
        awaitDeliveries(subscription, "DELIVERED", 1);
        JsonPath log = deliveries(subscription, "?outcome=DELIVERED");
        assertThat(log.getString("items[0].eventId")).isEqualTo(message.id());
        assertThat(log.getString("items[0].subject")).isEqualTo(id);
        assertThat(log.getInt("items[0].attempts[0].status")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 404, 302, 0})
    void triesAgainUnderTheSameIdWithATimestampOfItsOwn(int status) {
        AtomicInteger attempts = new AtomicInteger();
        Receiver receiver = receiver()
                .answering(message -> attempts.incrementAndGet() < 3
                        ? new Answer(status, Map.of("Location", "http://127.0.0.1:1/elsewhere"))
                        : Answer.of(204));
        JsonPath subscription = subscribe(receiver);
        seize("D2");
        List<Received> messages = receiver.await(3);
        awaitDeliveries(subscription, "DELIVERED", 1);
        assertThat(messages)
                .hasSize(3)
                .extracting(Received::id)
                .containsOnly(messages.get(0).id());
        assertThat(messages)
                .extracting(Received::body)
                .containsOnly(messages.get(0).body());
        assertThat(messages)
                .allSatisfy(message ->
                        assertThat(Signatures.of(message)).containsExactly(Signatures.expected(subscription, message)));
        JsonPath log = deliveries(subscription, "");
        assertThat(log.getList("items[0].attempts.number")).containsExactly(3, 2, 1);
        assertThat(log.getString("items[0].attempts[2].outcome"))
                .isEqualTo(
                        switch (status) {
                            case 0 -> "CLOSED";
                            case 302 -> "REDIRECT";
                            default -> "HTTP_" + status;
                        });
        assertThat(log.getString("items[0].attempts[2].nextAt")).isNotNull();
        assertThat(log.getString("items[0].attempts[0].nextAt")).isNull();
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        AtomicInteger attempts = new AtomicInteger();
        Receiver receiver = receiver()
                .answering(message ->
                        attempts.incrementAndGet() == 1 ? new Answer(429, Map.of("Retry-After", "2")) : Answer.of(200));
        JsonPath subscription = subscribe(receiver);
        seize("D3");
        List<Received> messages = receiver.await(2);
        long first = Long.parseLong(messages.get(0).header("webhook-timestamp"));
        long second = Long.parseLong(messages.get(1).header("webhook-timestamp"));
        assertThat(second - first).isGreaterThanOrEqualTo(1);
        awaitDeliveries(subscription, "DELIVERED", 1);
    }

    @Test
    void givesUpOnAReceiverThatDoesNotAnswer() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Receiver receiver = receiver();
        receiver.answering(message -> {
            if (receiver.received().size() == 1) {
                awaitUnchecked(end);
            }
            return Answer.of(200);
        });
        JsonPath subscription = subscribe(receiver);
        seize("D4");
        receiver.await(2);
        awaitDeliveries(subscription, "DELIVERED", 1);
        assertThat(deliveries(subscription, "").getList("items[0].attempts.outcome"))
                .containsExactly("DELIVERED", "TIMEOUT");
        end.countDown();
    }

    @Test
    void keepsTheEventsOfARecordInOrderAndDelaysNoOther() {
        AtomicInteger attempts = new AtomicInteger();
        Receiver receiver = receiver()
                .answering(message ->
                        Answer.of("D5".equals(message.reference()) && attempts.incrementAndGet() < 4 ? 500 : 200));
        JsonPath subscription = subscribe(receiver);
        String first = seize("D5");
        amend(first, "{\"reason\": \"typing\", \"direction\": \"TRANSIT\"}");
        seize("D5-other");
        awaitDeliveries(subscription, "DELIVERED", 3);
        List<Received> messages = receiver.received();
        List<Long> versions = messages.stream()
                .filter(message -> "D5".equals(message.reference()))
                .map(Received::sequence)
                .toList();
        assertThat(versions).containsExactly(1L, 1L, 1L, 1L, 2L);
        List<String> references = messages.stream().map(Received::reference).toList();
        assertThat(references.indexOf("D5-other")).isLessThan(messages.size() - 1);
    }

    @Test
    void delaysNoSubscriptionForAnother() {
        CountDownLatch end = new CountDownLatch(1);
        Receiver slow = receiver().answering(message -> {
            awaitUnchecked(end);
            return Answer.of(200);
        });
        Receiver quick = receiver();
        subscribe(slow);
        JsonPath subscription = subscribe(quick);
        IntStream.range(0, 12).forEach(i -> seize("D6-" + i));
        awaitDeliveries(subscription, "DELIVERED", 12);
        assertThat(quick.received()).hasSize(12);
        end.countDown();
    }

    @Test
    void endsDeliveriesToAReceiverThatIsGone() {
        Receiver receiver = receiver().answering(410);
        JsonPath subscription = subscribe(receiver);
        seize("D7");
        awaitState(subscription, "DISABLED");
        assertThat(read(subscription).getString("disabledReason")).isEqualTo("GONE");
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void tellsTheOwnerAloneThatDeliveriesHaveEnded() {
        Receiver receiver = receiver().answering(410);
        JsonPath subscription = subscribe(receiver);
        seize("D16");
        awaitState(subscription, "DISABLED");
        List<String> announced = jdbi.withHandle(handle -> handle.createQuery("""
                        select topic || ' ' || type || ' ' || (extensions ->> 'owner') || ' ' || convert_from(data, 'UTF8')
                          from outbox
                         where record_id = :id
                        """)
                .bind("id", subscription.getString("id"))
                .mapTo(String.class)
                .list());
        assertThat(announced).hasSize(1);
        assertThat(announced.get(0))
                .startsWith("interdict.subscriptions org.interdict.subscription.disabled.v1 partner-" + unit + " ")
                .contains("\"reason\":\"GONE\"")
                .contains(receiver.received().get(0).id())
                .doesNotContain("127.0.0.1");
    }

    @Test
    void saysThatEventsWereNoLongerKeptWhenItWasResumed() {
        JsonPath subscription = subscribe(receiver());
        act(subscription, "pause").statusCode(200);
        jdbi.useHandle(handle -> handle.createUpdate("update subscription set position = -1 where id = :id")
                .bind("id", UUID.fromString(subscription.getString("id")))
                .execute());
        String noticed = act(subscription, "resume").statusCode(200).extract().path("eventsLostAt");
        assertThat(noticed).isNotNull();
        assertThat(read(subscription).getString("eventsLostAt")).isEqualTo(noticed);
    }

    @Test
    void endsDeliveriesAfterTheLastFailureAndSendsWhatWasPendingWhenResumed() {
        Receiver receiver = receiver().answering(500);
        JsonPath subscription = subscribe(receiver);
        seize("D8");
        awaitState(subscription, "DISABLED");
        assertThat(read(subscription).getString("disabledReason")).isEqualTo("RETRIES_EXHAUSTED");
        assertThat(receiver.received()).hasSize(5);
        seize("D8-meanwhile");
        receiver.answering(200);
        act(subscription, "resume").statusCode(200);
        awaitDeliveries(subscription, "DELIVERED", 2);
        assertThat(receiver.received()).hasSize(7);
        assertThat(read(subscription).getString("disabledReason")).isNull();
    }

    @Test
    void sendsAfterAPauseWhatHappenedMeanwhile() {
        Receiver receiver = receiver();
        JsonPath subscription = subscribe(receiver);
        seize("D9-0");
        awaitDeliveries(subscription, "DELIVERED", 1);
        act(subscription, "pause").statusCode(200);
        IntStream.rangeClosed(1, 3).forEach(i -> seize("D9-" + i));
        awaitEvents(4);
        assertThat(receiver.received()).hasSize(1);
        act(subscription, "resume").statusCode(200);
        awaitDeliveries(subscription, "DELIVERED", 4);
        assertThat(receiver.received())
                .extracting(Received::reference)
                .containsExactlyInAnyOrder("D9-0", "D9-1", "D9-2", "D9-3");
    }

    @Test
    void replaysUnderTheSameIds() {
        Receiver receiver = receiver();
        JsonPath subscription = subscribe(receiver, OF_SEIZURES);
        String id = seize("D10");
        amend(id, "{\"reason\": \"typing\", \"direction\": \"TRANSIT\"}");
        awaitDeliveries(subscription, "DELIVERED", 2);
        List<String> ids = receiver.received().stream().map(Received::id).toList();
        replay(subscription, "2000-01-01T00:00:00Z").statusCode(202);
        receiver.await(4);
        awaitDeliveries(subscription, "DELIVERED", 2);
        assertThat(receiver.received().stream().map(Received::id).toList())
                .containsExactlyElementsOf(
                        Stream.concat(ids.stream(), ids.stream()).toList());
        String afterTheFirst = as(partner())
                .get("/api/v1/events?unit=" + unit + TYPES + "&limit=1")
                .then()
                .extract()
                .path("items[0].cursor");
        replay(subscription, afterTheFirst).statusCode(202);
        receiver.await(5);
        awaitDeliveries(subscription, "DELIVERED", 2);
        assertThat(receiver.received().get(4).id()).isEqualTo(ids.get(1));
        assertThat(receiver.received()).hasSize(5);
    }

    @Test
    void tellsOnlyWhatIsInSightWhenItIsSent() {
        Receiver receiver = receiver().answering(500);
        JsonPath subscription = subscribe(receiver);
        String id = seize("D11", "\"channels\": [\"WCO\", \"INTERPOL\"],");
        receiver.await(1);
        amend(id, "{\"reason\": \"typing\", \"direction\": \"TRANSIT\"}");
        awaitState(subscription, "DISABLED");
        int before = receiver.received().size();
        narrowToInterpol(id);
        receiver.answering(200);
        act(subscription, "resume").statusCode(200);
        awaitDeliveries(subscription, "DELIVERED", 1);
        awaitDeliveries(subscription, "WITHHELD", 2);
        List<Received> later =
                receiver.received().subList(before, receiver.received().size());
        assertThat(later)
                .extracting(message -> message.json().getString("type"))
                .containsExactly("org.interdict.seizure.withdrawn.v1");
        assertThat(deliveries(subscription, "?state=WITHHELD").getString("items[0].type"))
                .isNull();
    }

    /** By a police officer of the unit: an officer's own channel stays. */
    private void narrowToInterpol(String id) {
        as(policeOfficer())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"reason\": \"police matter\", \"channels\": [\"INTERPOL\"]}")
                .patch("/api/v1/seizures/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void tellsOfARetractionThoseWhoHadTheRecord() {
        Receiver receiver = receiver();
        JsonPath subscription = subscribe(receiver);
        String id = seize("D12", "\"channels\": [\"WCO\", \"INTERPOL\"],");
        awaitDeliveries(subscription, "DELIVERED", 1);
        narrowToInterpol(id);
        retract(id);
        receiver.await(3);
        assertThat(receiver.received().stream()
                        .map(message -> message.json().getString("type"))
                        .collect(Collectors.toList()))
                .containsExactly(
                        "org.interdict.seizure.recorded.v1",
                        "org.interdict.seizure.withdrawn.v1",
                        "org.interdict.seizure.retracted.v1");
        assertThat(receiver.received().get(2).body()).doesNotContain("D12");
    }

    @Test
    void deliversTheChosenTypesAlone() {
        Receiver receiver = receiver();
        JsonPath subscription = subscribe(receiver, "\"eventTypes\": [\"org.interdict.seizure.amended.v1\"],");
        String id = seize("D13");
        amend(id, "{\"reason\": \"typing\", \"direction\": \"TRANSIT\"}");
        awaitDeliveries(subscription, "DELIVERED", 1);
        assertThat(receiver.received())
                .extracting(message -> message.json().getString("type"))
                .containsExactly("org.interdict.seizure.amended.v1");
    }

    @Test
    void refersToAnEventThatIsTooLargeToBeSent() {
        Receiver receiver = receiver();
        subscribe(receiver);
        String items = IntStream.range(0, 190)
                .mapToObj(i -> "{\"commodity\": \"HEROIN\", \"description\": \"bag number " + i
                        + " found behind the panel\", \"quantity\": {\"value\": 1, \"unit\": \"kg\"}}")
                .collect(Collectors.joining(", "));
        post(customsOfficer(), """
                        {"unit": "%s", "reference": "D14", "seizedOn": "2023-07-04", "items": [%s]}
                        """.formatted(unit, items)).then().statusCode(201);
        Received message = receiver.await(1).get(0);
        assertThat(message.body().length()).isLessThan(20_000);
        assertThat(message.json().getMap("data")).containsOnlyKeys("id", "version");
        // They are not what the schema says.
        assertThat(message.json().getMap("")).doesNotContainKey("dataschema");
        String reference = message.json().getString("dataref");
        assertThat(reference).endsWith("/api/v1/events/" + message.id());
        JsonPath whole = as(partner())
                .get(reference.substring(reference.indexOf("/api/")))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(whole.getList("data.items")).hasSize(190);
        as(org.interdict.kit.testing.Tokens.partner("INTERPOL"))
                .get("/api/v1/events/" + message.id())
                .then()
                .statusCode(404);
    }

    @Test
    void signsTwiceWhileTheSecretIsRotated() {
        Receiver receiver = receiver();
        JsonPath subscription = subscribe(receiver);
        JsonPath rotated =
                act(subscription, "rotate-secret").statusCode(200).extract().jsonPath();
        assertThat(rotated.getString("secret")).isNotEqualTo(subscription.getString("secret"));
        seize("D15");
        Received message = receiver.await(1).get(0);
        assertThat(Signatures.of(message))
                .containsExactly(Signatures.expected(rotated, message), Signatures.expected(subscription, message));
    }

    private void awaitEvents(int events) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(partner())
                                .get("/api/v1/events?unit=" + unit + TYPES)
                                .then()
                                .extract()
                                .jsonPath()
                                .getList("items")
                                .size()
                        == events);
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
