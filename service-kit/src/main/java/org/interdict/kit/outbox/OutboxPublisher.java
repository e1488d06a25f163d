package org.interdict.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.interdict.kit.event.CloudEvents;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Sends unpublished rows in their order and marks them once the broker has them. One relay per database at a time: two
 * would swap events of one record.
 */
@Singleton
final class OutboxPublisher {
    /** Names the lock "relay of the outbox" among the advisory locks of the database. */
    private static final long LOCK = 0x6f7574626f78L;

    private final Jdbi jdbi;
    private final CloudEvents events;
    private final OutboxProducer producer;
    private final OutboxConfig config;
    private final Clock clock;
    private final ObjectMapper json;

    OutboxPublisher(
            Jdbi jdbi,
            CloudEvents events,
            OutboxProducer producer,
            OutboxConfig config,
            Clock clock,
            ObjectMapper json) {
        this.jdbi = jdbi;
        this.events = events;
        this.producer = producer;
        this.config = config;
        this.clock = clock;
        this.json = json;
    }

    /** Publishes for as long as {@code turns} says and this replica is the relay; returns at once when another is. */
    void publishWhileAlone(Turns turns) throws Exception {
        try (Handle database = jdbi.open()) {
            if (!lock(database)) {
                return;
            }
            try {
                settle(database);
                Instant nextSweep = clock.instant();
                int sent;
                do {
                    sent = publishBatch(database);
                    while (sent == config.batch()) {
                        // More rows wait.
                        sent = publishBatch(database);
                    }
                    if (!clock.instant().isBefore(nextSweep)) {
                        sweep(database);
                        nextSweep = clock.instant().plus(Duration.ofHours(1));
                    }
                } while (turns.anotherAfter(sent));
            } finally {
                unlock(database);
            }
        }
    }

    void close() {
        producer.close();
    }

    private int publishBatch(Handle database) throws ExecutionException, InterruptedException {
        List<Row> rows = database.createQuery("""
                        select position, event_id, topic, record_id, type, version, occurred_at, extensions, data
                          from outbox
                         where published_at is null
                         order by position
                         limit :batch
                        """)
                .bind("batch", config.batch())
                .mapTo(Row.class)
                .list();
        if (!rows.isEmpty()) {
            send(rows, database);
            mark(database, rows);
        }
        return rows.size();
    }

    private void send(List<Row> rows, Handle database) throws ExecutionException, InterruptedException {
        List<Future<?>> acks = new ArrayList<>(rows.size());
        try {
            for (Row row : rows) {
                Future<?> ack = producer.send(message(row));
                if (ack.isDone()) {
                    // Refused before it was sent: its successors must not overtake it.
                    ack.get();
                }
                acks.add(ack);
            }
            for (Future<?> ack : acks) {
                awaitAck(ack, database);
            }
        } catch (ExecutionException e) {
            producer.close();
            throw e;
        }
    }

    /** A broker that is down for long is no reason to be taken for one that hangs. */
    private void awaitAck(Future<?> ack, Handle database) throws ExecutionException, InterruptedException {
        while (true) {
            try {
                ack.get(config.hang().toMillis() / 4, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException notYet) {
                database.execute("select 1");
            }
        }
    }

    private ProducerRecord<String, byte[]> message(Row row) {
        return events.message(
                row.topic(),
                row.eventId().toString(),
                row.type(),
                row.recordId(),
                row.version(),
                row.occurredAt(),
                extensions(row),
                row.data());
    }

    private Map<String, String> extensions(Row row) {
        try {
            return json.readValue(row.extensions(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After the ack; a crash in between sends the rows once more, under the same ids. */
    private void mark(Handle database, List<Row> rows) {
        database.createUpdate("update outbox set published_at = :now where position = any(:positions)")
                .bind("now", clock.instant())
                .bindArray(
                        "positions",
                        Long.class,
                        rows.stream().map(Row::position).toArray())
                .execute();
    }

    private void sweep(Handle database) {
        database.createUpdate("delete from outbox where published_at < :before")
                .bind("before", clock.instant().minus(config.keep()))
                .execute();
    }

    private static boolean lock(Handle database) {
        return database.createQuery("select pg_try_advisory_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * A relay that hangs would keep the lock: the server ends its session when nothing comes for a while. What it had in hand is
     * sent again by the next, in the same order and under the same ids. Marks need not survive a crash of the server for the
     * same reason.
     */
    private void settle(Handle database) {
        database.createQuery("""
                        select set_config('idle_session_timeout', :idle, false) as idle,
                               set_config('synchronous_commit', 'off', false) as marks
                        """)
                .bind("idle", config.hang().toMillis() + "ms")
                .mapToMap()
                .one();
    }

    /** The connection goes back to the pool, so the lock must not stay with it; where it cannot be given back, end it. */
    private static void unlock(Handle database) throws SQLException {
        try {
            database.execute("reset idle_session_timeout");
            database.execute("reset synchronous_commit");
            database.createQuery("select pg_advisory_unlock(:lock)")
                    .bind("lock", LOCK)
                    .mapTo(Boolean.class)
                    .one();
        } catch (RuntimeException e) {
            database.getConnection().abort(Runnable::run);
        }
    }

    /** Says when it is time for the next turn. */
    interface Turns {
        /** Waits for it; whether there is to be one, after a turn in which so many rows were sent last. */
        boolean anotherAfter(int sent) throws Exception;
    }

    /** A row of the outbox; public because JDBI makes it. */
    public record Row(
            long position,
            UUID eventId,
            String topic,
            String recordId,
            String type,
            long version,
            Instant occurredAt,
            String extensions,
            byte[] data) {}
}
