package org.interdict.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.interdict.kit.event.CloudEvents;
import org.interdict.kit.event.KafkaSettings;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.kit.event.TestTopic;
import org.interdict.kit.testing.RealInfrastructure;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class EventReaderTest {
    @Inject
    Inbox inbox;

    @Inject
    CloudEvents events;

    @Inject
    KafkaSettings broker;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Jdbi jdbi;

    private final String consumer = "test-" + UUID.randomUUID();
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<EventReader> readers = new ArrayList<>();

    @AfterEach
    void stopReaders() throws InterruptedException {
        for (EventReader reader : readers) {
            reader.stop();
            reader.join();
        }
    }

    @Test
    void appliesAnEventOnceHoweverOftenItIsDelivered() {
        TestTopic topic = TestTopic.create(1);
        ProducerRecord<String, byte[]> event = event(topic, "a", 1);
        topic.send(List.of(event, event));
        start(topic, 0);
        await().untilAsserted(() -> assertThat(applied()).containsExactly("a 1"));

        topic.send(List.of(event, event(topic, "b", 1)));

        await().untilAsserted(() -> assertThat(applied()).containsExactly("a 1", "b 1"));
    }

    @Test
    void appliesOnlyNewerVersions() {
        TestTopic topic = TestTopic.create(1);
        start(topic, 0);
        topic.send(List.of(event(topic, "a", 1), event(topic, "a", 2)));
        await().untilAsserted(() -> assertThat(applied()).containsExactly("a 1", "a 2"));

        topic.send(List.of(event(topic, "a", 1), event(topic, "a", 2), event(topic, "a", 3), event(topic, "a", 2)));
        topic.send(List.of(event(topic, "end", 1)));

        await().untilAsserted(() -> assertThat(applied()).containsExactly("a 1", "a 2", "a 3", "end 1"));
    }

    @Test
    void keepsTheVersionsOfEachConsumerApart() {
        TestTopic topic = TestTopic.create(1);
        topic.send(List.of(event(topic, "a", 1)));
        start(topic, 0);
        start(consumer + "-other", topic, 0);

        await().untilAsserted(() -> {
            assertThat(applied(consumer)).containsExactly("a 1");
            assertThat(applied(consumer + "-other")).containsExactly("a 1");
        });
    }

    @Test
    void retriesFailedWorkAndSkipsNothing() {
        TestTopic topic = TestTopic.create(1);
        topic.send(List.of(event(topic, "a", 1), event(topic, "a", 2), event(topic, "b", 1)));

        start(topic, 2);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(applied()).containsExactly("a 1", "a 2", "b 1"));
        assertThat(attempts).hasValue(3);
    }

    @Test
    void setsAsideWhatCannotBeReadAndGoesOn() {
        TestTopic topic = TestTopic.create(1);
        TestTopic deadLetters = topic.deadLetters();
        List<ProducerRecord<String, byte[]>> unreadable = List.of(
                topic.message(events, "broken", 1, "{\"what\": "),
                topic.message(events, "wrong", 1, "{\"what\": {}}"),
                topic.message(events, "nothing", 1, "null"),
                new ProducerRecord<>(topic.name(), "bare", "{\"what\": \"ivory\"}".getBytes(UTF_8)),
                new ProducerRecord<>(
                        topic.name(),
                        0,
                        "erased",
                        null,
                        event(topic, "erased", 1).headers()),
                withoutSequence(topic));
        topic.send(unreadable);
        topic.send(List.of(event(topic, "good", 1)));

        start(topic, 0);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(applied()).containsExactly("good 1"));
        List<ConsumerRecord<String, byte[]>> kept = deadLetters.messages();
        assertThat(kept).hasSameSizeAs(unreadable);
        for (int i = 0; i < kept.size(); i++) {
            assertThat(kept.get(i).key()).isEqualTo(unreadable.get(i).key());
            assertThat(kept.get(i).value()).isEqualTo(unreadable.get(i).value());
            assertThat(kept.get(i).headers().toArray())
                    .isEqualTo(unreadable.get(i).headers().toArray());
        }
    }

    @Test
    void passesOverUnknownTypes() {
        TestTopic topic = TestTopic.create(1);
        topic.send(List.of(
                topic.message(events, "a", 1, "org.interdict.test.from-tomorrow.v9", "{\"other\": [1]}"),
                event(topic, "b", 1)));

        start(topic, 0);

        await().untilAsserted(() -> assertThat(applied()).containsExactly("b 1"));
        assertThat(position(topic)).isEqualTo(2);
    }

    @Test
    void passesOverMembersThatALaterVersionHasAdded() {
        TestTopic topic = TestTopic.create(1);
        topic.send(List.of(topic.message(events, "a", 1, "{\"what\": \"ivory\", \"since\": {\"tomorrow\": true}}")));

        start(topic, 0);

        await().untilAsserted(() -> assertThat(applied()).containsExactly("a 1"));
    }

    @Test
    void goesOnWhereItsCommittedWorkEnded() throws InterruptedException {
        TestTopic topic = TestTopic.create(1);
        topic.send(List.of(event(topic, "a", 1), event(topic, "b", 1)));
        EventReader first = start(topic, 0);
        await().untilAsserted(() -> assertThat(applied()).containsExactly("a 1", "b 1"));
        first.stop();
        first.join();
        assertThat(position(topic)).isEqualTo(2);
        int before = attempts.get();
        topic.send(List.of(event(topic, "c", 1)));

        start(topic, 0);

        await().untilAsserted(() -> assertThat(applied()).containsExactly("a 1", "b 1", "c 1"));
        assertThat(attempts).hasValue(before + 1);
    }

    @Test
    void commitsNothingOnceAnotherReplicaHasMovedTheConsumerOn() {
        TestTopic topic = TestTopic.create(1);
        topic.send(List.of(event(topic, "a", 1)));
        start(topic, 0);
        await().untilAsserted(() -> assertThat(applied()).containsExactly("a 1"));
        jdbi.useHandle(database -> database.execute(
                "update inbox_position set next_offset = 2 where consumer = ? and next_offset = 1", consumer));

        topic.send(List.of(event(topic, "applied-by-the-other", 1), event(topic, "b", 1)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(applied()).containsExactly("a 1", "b 1"));
        assertThat(position(topic)).isEqualTo(3);
    }

    @Test
    void beginsAnewWhenItsPlaceIsTakenAwayThoughNothingNewCame() {
        TestTopic topic = TestTopic.create(3);
        topic.send(List.of(event(topic, "a", 1), event(topic, "a", 2), event(topic, "b", 1)));
        start(topic, 0);
        await().untilAsserted(() -> assertThat(applied()).containsExactlyInAnyOrder("a 1", "a 2", "b 1"));

        jdbi.useHandle(database -> {
            database.execute("delete from inbox_position where consumer = ?", consumer);
            database.execute("delete from inbox_version where consumer = ?", consumer);
        });

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(applied()).containsExactlyInAnyOrder("a 1", "a 2", "b 1", "a 1", "a 2", "b 1"));
    }

    @Test
    void sharesPartitionsAmongReplicasAndAppliesEachEventOnce() {
        TestTopic topic = TestTopic.create(6);
        start(topic, 0);
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        for (int version = 1; version <= 5; version++) {
            for (int record = 0; record < 40; record++) {
                messages.add(event(topic, "r" + record, version));
            }
        }
        topic.send(messages.subList(0, 100));
        start(topic, 0);
        topic.send(messages.subList(100, 200));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(applied()).hasSize(200));

        assertThat(applied()).doesNotHaveDuplicates();
        for (int record = 0; record < 40; record++) {
            String id = "r" + record;
            assertThat(applied().stream().filter(event -> event.startsWith(id + " ")))
                    .containsExactly(id + " 1", id + " 2", id + " 3", id + " 4", id + " 5");
        }
    }

    private EventReader start(TestTopic topic, int failures) {
        return start(consumer, topic, failures);
    }

    private EventReader start(String name, TestTopic topic, int failures) {
        EventReader reader =
                new EventReader(new Ledger(name, topic.name(), failures), inbox, events, deadLetters, broker);
        readers.add(reader);
        reader.start();
        return reader;
    }

    private ProducerRecord<String, byte[]> event(TestTopic topic, String recordId, long version) {
        return topic.message(events, recordId, version, "{\"what\": \"ivory\"}");
    }

    private ProducerRecord<String, byte[]> withoutSequence(TestTopic topic) {
        ProducerRecord<String, byte[]> message = event(topic, "unnumbered", 1);
        message.headers().remove("ce_sequence");
        return message;
    }

    private List<String> applied() {
        return applied(consumer);
    }

    private List<String> applied(String name) {
        return jdbi.withHandle(database -> database.createQuery(
                        "select record_id || ' ' || version from applied where consumer = :consumer order by position")
                .bind("consumer", name)
                .mapTo(String.class)
                .list());
    }

    private long position(TestTopic topic) {
        return jdbi.withHandle(database -> database.createQuery(
                        "select next_offset from inbox_position where consumer = :consumer and topic = :topic")
                .bind("consumer", consumer)
                .bind("topic", topic.name())
                .mapTo(Long.class)
                .one());
    }

    record Change(String what) {}

    /** Writes down what it applies, in the reader's transaction; fails after the work the first times, as told. */
    private final class Ledger implements EventHandler {
        private final String name;
        private final String topic;
        private final CountDownLatch failures;

        Ledger(String name, String topic, int failures) {
            this.name = name;
            this.topic = topic;
            this.failures = new CountDownLatch(failures);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> topics() {
            return Set.of(topic);
        }

        @Override
        public Map<String, Class<?>> types() {
            return Map.of("org.interdict.test.changed.v1", Change.class);
        }

        @Override
        public void handle(List<ReceivedEvent> received) {
            attempts.incrementAndGet();
            received.forEach(this::write);
            if (failures.getCount() > 0) {
                failures.countDown();
                throw new IllegalStateException("fails as the test wants");
            }
        }

        private void write(ReceivedEvent event) {
            assertThat(event.data(Change.class)).isEqualTo(new Change("ivory"));
            jdbi.useHandle(database -> database.execute(
                    "insert into applied (consumer, record_id, version, event_id) values (?, ?, ?, ?)",
                    name,
                    event.recordId(),
                    event.version(),
                    event.id()));
        }
    }
}
