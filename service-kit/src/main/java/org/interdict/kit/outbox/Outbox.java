package org.interdict.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interdict.kit.event.Announcement;
import org.interdict.kit.sql.ByteArrays;
import org.jdbi.v3.core.Jdbi;

/** Takes events into the transaction of the change that they announce: both are committed, or neither. */
@Singleton
public final class Outbox {
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;

    Outbox(Jdbi jdbi, ObjectMapper json, TransactionSynchronizationRegistry transaction, OutboxRelay relay) {
        this.jdbi = jdbi;
        this.json = json;
        this.transaction = transaction;
        this.relay = relay;
    }

    public void add(Announcement announcement) {
        add(List.of(announcement));
    }

    /** Adds events in this order; must be called inside a transaction. */
    public void add(List<Announcement> announcements) {
        if (announcements.isEmpty()) {
            return;
        }
        wakeRelayAfterCommit();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into outbox (event_id, topic, record_id, type, version, occurred_at, extensions, data)
                        select event_id, topic, record_id, type, version, occurred_at, cast(extensions as jsonb), data
                          from unnest(
                               :ids, :topics, :recordIds, :types, :versions, cast(:times as timestamptz[]), :extensions, :data)
                               with ordinality as event (
                               event_id, topic, record_id, type, version, occurred_at, extensions, data, place)
                         order by place
                        """)
                .bindArray("ids", UUID.class, each(announcements, Announcement::id))
                .bindArray("topics", String.class, each(announcements, Announcement::topic))
                .bindArray("recordIds", String.class, each(announcements, Announcement::recordId))
                .bindArray("types", String.class, each(announcements, Announcement::type))
                .bindArray("versions", Long.class, each(announcements, Announcement::version))
                .bindArray(
                        "times",
                        String.class,
                        each(announcements, announcement -> announcement.time().toString()))
                .bindArray(
                        "extensions",
                        String.class,
                        each(announcements, announcement -> new String(write(announcement.extensions()), UTF_8)))
                .bind("data", ByteArrays.of(data(announcements)))
                .execute());
    }

    /** What several topics are told of one event is written once. */
    private Stream<byte[]> data(List<Announcement> announcements) {
        IdentityHashMap<Object, byte[]> written = new IdentityHashMap<>();
        return announcements.stream().map(announcement -> written.computeIfAbsent(announcement.data(), this::write));
    }

    private static Object[] each(List<Announcement> announcements, Function<Announcement, Object> value) {
        return announcements.stream().map(value).toArray();
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event outside a transaction could announce what never happened");
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }

    private byte[] write(Object data) {
        try {
            return json.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
