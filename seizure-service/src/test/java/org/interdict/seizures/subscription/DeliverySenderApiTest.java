package org.interdict.seizures.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interdict.seizures.subscription.Receiver.Answer;
import org.interdict.seizures.subscription.Receiver.Received;
import org.interdict.seizures.webhook.WebhookConfig;
import org.interdict.seizures.webhook.Webhooks;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Several senders on one database, as several replicas have them; the service's own is always one. */
@QuarkusTest
class DeliverySenderApiTest extends SubscriptionDoor {
    @Inject
    Jdbi jdbi;

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryService service;

    @Inject
    Messages messages;

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookConfig config;

    @Test
    void threeSendersSendNothingTwiceAndKeepTheOrderOfEachRecord() {
        Receiver receiver = receiver();
        JsonPath subscription = subscribe(receiver);
        AtomicBoolean running = new AtomicBoolean(true);
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        IntStream.range(0, 2).forEach(i -> replicas.execute(() -> send(running)));
        List<String> records =
                IntStream.range(0, 10).mapToObj(i -> seize("S1-" + i)).toList();
        for (String direction : List.of("TRANSIT", "IMPORT", "EXPORT")) {
            records.forEach(id -> amend(id, "{\"reason\": \"typing\", \"direction\": \"" + direction + "\"}"));
        }
        awaitDeliveries(subscription, "DELIVERED", 40);
        running.set(false);
        replicas.shutdown();
        assertThat(receiver.received()).hasSize(40).extracting(Received::id).doesNotHaveDuplicates();
        Map<String, List<Long>> versions = receiver.received().stream()
                .collect(Collectors.groupingBy(
                        message -> message.json().getString("subject"),
                        Collectors.mapping(Received::sequence, Collectors.toList())));
        assertThat(versions.values()).hasSize(10).allMatch(List.of(1L, 2L, 3L, 4L)::equals);
    }

    @Test
    void leavesToAnotherWhatItHasLockedUntilItsConnectionEnds() {
        Receiver receiver = receiver().answering(500);
        JsonPath subscription = subscribe(receiver);
        String id = seize("S2");
        awaitState(subscription, "DISABLED");
        int before = receiver.received().size();
        String lock = subscription.getString("id") + " " + id;
        try (Handle other = jdbi.open()) {
            other.createQuery("select pg_try_advisory_lock(hashtextextended(:name, :seed))")
                    .bind("name", lock)
                    .bind("seed", DeliveryLocks.SEED)
                    .mapTo(Boolean.class)
                    .one();
            receiver.answering(200);
            act(subscription, "resume").statusCode(200);
            seize("S2-free");
            awaitDeliveries(subscription, "DELIVERED", 1);
            assertThat(receiver.received()).hasSize(before + 1);
            assertThat(receiver.received().get(before).reference()).isEqualTo("S2-free");
            other.createQuery("select pg_advisory_unlock(hashtextextended(:name, :seed))")
                    .bind("name", lock)
                    .bind("seed", DeliveryLocks.SEED)
                    .mapTo(Boolean.class)
                    .one();
        }
        awaitDeliveries(subscription, "DELIVERED", 2);
    }

    @Test
    void goesOnWhenTheConnectionThatHoldsItsLocksIsLost() {
        Receiver receiver = receiver();
        AtomicBoolean open = new AtomicBoolean();
        receiver.answering(message -> open.get() ? Answer.of(200) : Answer.of(503));
        JsonPath subscription = subscribe(receiver);
        seize("S3");
        receiver.await(1);
        long ended = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select count(pg_terminate_backend(pid))
                          from pg_stat_activity
                         where datname = current_database() and pid <> pg_backend_pid()
                           and (query like '%wanted.name%' or query like '%done.name%' or query = 'select true')
                        """).mapTo(Long.class).one());
        assertThat(ended).isPositive();
        open.set(true);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            JsonPath now = read(subscription);
            if (now.getString("state").equals("DISABLED")) {
                act(subscription, "resume");
            }
            return deliveries(subscription, "?state=DELIVERED").getList("items").size() == 1;
        });
    }

    @Test
    void forgetsWhatWasFinishedLongAgoAndNothingElse() {
        Receiver receiver =
                receiver().answering(message -> Answer.of("S4-old".equals(message.reference()) ? 200 : 500));
        JsonPath subscription = subscribe(receiver);
        seize("S4-old");
        seize("S4-pending");
        awaitDeliveries(subscription, "DELIVERED", 1);
        awaitState(subscription, "DISABLED");
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update delivery set changed_at = now() - interval '31 days' where subscription_id = :id")
                .bind("id", UUID.fromString(subscription.getString("id")))
                .execute());
        assertThat(deliveries.purge()).isFalse();
        assertThat(deliveries(subscription, "").getList("items.state")).containsExactly("PENDING");
    }

    private void send(AtomicBoolean running) {
        try (DeliverySender sender =
                new DeliverySender(jdbi, deliveries, service, messages, webhooks, config, () -> {})) {
            while (running.get() || !sender.isIdle()) {
                sender.turn();
                Thread.onSpinWait();
            }
        }
    }
}
