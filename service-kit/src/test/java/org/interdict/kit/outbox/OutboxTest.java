package org.interdict.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.interdict.kit.event.Announcement;
import org.interdict.kit.event.CloudEvents;
import org.interdict.kit.event.TestTopic;
import org.interdict.kit.testing.RealInfrastructure;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class OutboxTest {
    private static final String CHANGED = "org.interdict.test.changed.v1";
    private static final Instant TIME = Instant.parse("2023-07-04T19:40:00.123456Z");

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    CloudEvents events;

    @Inject
    OutboxConfig config;

    @Inject
    Clock clock;

    private final String recordId = UUID.randomUUID().toString();

    @Test
    void announcesWhatWasCommitted() {
        TestTopic topic = TestTopic.create(1);
        UUID id = UUID.randomUUID();
        commit(new Announcement(
                id, topic.name(), recordId, CHANGED, 7, TIME, new Change("ivory", new BigDecimal("250.50"), null)));

        ConsumerRecord<String, byte[]> message =
                await().until(topic::messages, found -> found.size() == 1).get(0);

        assertThat(message.key()).isEqualTo(recordId);
        assertThat(new String(message.value(), UTF_8)).isEqualTo("{\"what\":\"ivory\",\"amount\":250.5}");
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("ce_specversion", "1.0");
        expected.put("ce_id", id.toString());
        expected.put("ce_source", "/kit-test");
        expected.put("ce_type", CHANGED);
        expected.put("ce_subject", recordId);
        expected.put("ce_time", "2023-07-04T19:40:00.123456Z");
        expected.put("ce_dataschema", "http://localhost:8080/asyncapi/schemas/" + CHANGED);
        expected.put("ce_sequence", "0000000007");
        expected.put("ce_partitionkey", recordId);
        expected.put("content-type", "application/json");
        assertThat(headers(message)).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void announcesOneEventOnSeveralTopicsUnderOneId() {
        TestTopic topic = TestTopic.create(1);
        TestTopic further = TestTopic.create(1);
        Announcement event = change(topic, 1);
        commit(
                event,
                event.on(further.name(), event.data()),
                change(topic, 2).on(further.name(), Map.of("told", "no more")));

        await().until(further::messages, found -> found.size() == 2);

        assertThat(headers(further.messages().get(0)))
                .isEqualTo(headers(topic.messages().get(0)));
        assertThat(further.messages().get(0).value())
                .isEqualTo(topic.messages().get(0).value());
        assertThat(new String(further.messages().get(1).value(), UTF_8)).isEqualTo("{\"told\":\"no more\"}");
    }

    @Test
    void refusesAnEventThatIsAnnouncedTwiceOnOneTopic() {
        TestTopic topic = TestTopic.notYetThere();
        Announcement event = change(topic, 1);

        assertThatThrownBy(() -> commit(event, event)).hasStackTraceContaining("outbox_event_unique_on_topic");
    }

    @Test
    void announcesNothingOfARolledBackTransaction() {
        TestTopic topic = TestTopic.create(1);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.add(change(topic, 1));
                    throw new IllegalStateException("the change fails after it was announced");
                }))
                .isInstanceOf(IllegalStateException.class);
        commit(change(topic, 2));

        await().until(topic::messages, found -> !found.isEmpty());

        assertThat(topic.messages()).extracting(OutboxTest::version).containsExactly(2L);
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        TestTopic topic = TestTopic.notYetThere();

        assertThatThrownBy(() -> outbox.add(change(topic, 1))).isInstanceOf(IllegalStateException.class);

        assertThat(rowsOf(topic)).isZero();
    }

    @Test
    void keepsTheOrderOfARecordsEvents() throws Exception {
        long seed = clock.millis();
        System.out.println("keepsTheOrderOfARecordsEvents: seed " + seed);
        TestTopic topic = TestTopic.create(6);
        List<String> records = java.util.stream.Stream.generate(
                        () -> UUID.randomUUID().toString())
                .limit(5)
                .toList();
        jdbi.useHandle(database ->
                records.forEach(id -> database.execute("insert into counted (id, version) values (?, 0)", id)));
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<?>> ends = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            Random random = new Random(seed + writer);
            ends.add(writers.submit(() -> changeAtRandom(topic, records, random, 300)));
        }
        for (Future<?> end : ends) {
            end.get();
        }
        writers.shutdown();
        await().atMost(Duration.ofSeconds(60)).until(() -> unpublished(topic) == 0);

        Map<String, List<Long>> arrivals = new HashMap<>();
        topic.messages()
                .forEach(message -> arrivals.computeIfAbsent(message.key(), key -> new ArrayList<>())
                        .add(version(message)));

        assertThat(arrivals.values().stream().mapToInt(List::size).sum()).isGreaterThan(2_000);
        for (String record : records) {
            long last = jdbi.withHandle(database -> database.createQuery("select version from counted where id = :id")
                    .bind("id", record)
                    .mapTo(Long.class)
                    .one());
            assertThat(arrivals.getOrDefault(record, List.of()).stream().distinct())
                    .as("first arrivals of %s, seed %d", record, seed)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, last).boxed().toList());
        }
    }

    @Test
    void marksRowsOnlyOnceTheBrokerHasThem() {
        TestTopic missing = TestTopic.notYetThere();
        TestTopic present = TestTopic.create(1);
        commit(change(missing, 1), change(present, 1));

        await("neither is marked, and none overtakes the other")
                .during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(15))
                .until(() -> unpublished(missing) == 1 && unpublished(present) == 1);
        assertThat(present.messages()).isEmpty();

        missing.create();
        await().atMost(Duration.ofSeconds(30)).until(() -> unpublished(missing) == 0 && unpublished(present) == 0);
        assertThat(missing.messages()).hasSize(1);
        assertThat(present.messages()).hasSize(1);
    }

    @Test
    void publishesWhatAnEarlierProcessLeftUnpublished() {
        TestTopic topic = TestTopic.create(1);
        UUID id = UUID.randomUUID();
        jdbi.useHandle(database -> database.createUpdate("""
                        insert into outbox (event_id, topic, record_id, type, version, occurred_at, data)
                        values (:id, :topic, :recordId, :type, 1, :time, :data)
                        """)
                .bind("id", id)
                .bind("topic", topic.name())
                .bind("recordId", recordId)
                .bind("type", CHANGED)
                .bind("time", TIME)
                .bind("data", "{}".getBytes(UTF_8))
                .execute());

        await().until(() -> unpublished(topic) == 0);

        assertThat(topic.messages())
                .extracting(message -> headers(message).get("ce_id"))
                .containsExactly(id.toString());
    }

    @Test
    void isRelayedByOneReplicaAtATime() throws Exception {
        Callable<Long> locks = () -> jdbi.withHandle(
                database -> database.createQuery("""
                        select count(*)
                          from pg_locks
                         where locktype = 'advisory'
                           and granted
                           and database = (select oid from pg_database where datname = current_database())
                        """).mapTo(Long.class).one());
        await().until(locks, count -> count == 1);
        OutboxProducer producer = new OutboxProducer(TestTopic.bootstrapServers());
        OutboxPublisher otherReplica = new OutboxPublisher(jdbi, events, producer, config, clock, new ObjectMapper());
        AtomicBoolean published = new AtomicBoolean();

        otherReplica.publishWhileAlone(() -> published.getAndSet(true));

        assertThat(published).isFalse();
        assertThat(locks.call()).isEqualTo(1);
    }

    /** Changes that lock their record, as use cases do; one in ten fails and is rolled back. */
    private @Nullable Void changeAtRandom(TestTopic topic, List<String> records, Random random, int changes) {
        for (int i = 0; i < changes; i++) {
            String id = records.get(random.nextInt(records.size()));
            int several = 1 + random.nextInt(3);
            boolean fails = random.nextInt(10) == 0;
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    for (int n = 0; n < several; n++) {
                        outbox.add(announcement(topic, id, nextVersion(id)));
                    }
                    if (fails) {
                        throw new RolledBack();
                    }
                });
            } catch (RolledBack e) {
                // As intended.
            }
        }
        return null;
    }

    private long nextVersion(String id) {
        return jdbi.withHandle(database -> database.createQuery(
                        "update counted set version = version + 1 where id = :id returning version")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }

    private void commit(Announcement... announcements) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(List.of(announcements)));
    }

    private Announcement change(TestTopic topic, long version) {
        return announcement(topic, recordId, version);
    }

    private static Announcement announcement(TestTopic topic, String recordId, long version) {
        return new Announcement(
                UUID.randomUUID(),
                topic.name(),
                recordId,
                CHANGED,
                version,
                TIME,
                new Change("ivory", BigDecimal.ONE, null));
    }

    private long unpublished(TestTopic topic) {
        return count("select count(*) from outbox where topic = :topic and published_at is null", topic);
    }

    private long rowsOf(TestTopic topic) {
        return count("select count(*) from outbox where topic = :topic", topic);
    }

    private long count(String sql, TestTopic topic) {
        return jdbi.withHandle(database -> database.createQuery(sql)
                .bind("topic", topic.name())
                .mapTo(Long.class)
                .one());
    }

    private static long version(ConsumerRecord<String, byte[]> message) {
        return Long.parseLong(headers(message).getOrDefault("ce_sequence", "-1"));
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            assertThat(headers.put(header.key(), new String(header.value(), UTF_8)))
                    .isNull();
        }
        return headers;
    }

    record Change(String what, BigDecimal amount, @Nullable String note) {}

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
