package org.interdict.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.interdict.kit.event.Announcement;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

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
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into outbox (event_id, topic, record_id, type, version, occurred_at, extensions, data)
                    values (:id, :topic, :recordId, :type, :version, :time, cast(:extensions as jsonb), :data)
                    """);
            for (Announcement announcement : announcements) {
                batch.bindMethods(announcement)
                        .bind("extensions", new String(write(announcement.extensions()), UTF_8))
                        .bind("data", write(announcement.data()))
                        .add();
            }
            batch.execute();
        });
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
