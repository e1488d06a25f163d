package org.interdict.seizures.subscription;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.interdict.seizures.subscription.DeliveryView.AttemptView;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Deliveries as their owners look them up. */
@Singleton
final class DeliveryLog {
    private static final int MOST_ATTEMPTS = 50;

    private final Jdbi jdbi;

    DeliveryLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The latest events first. */
    List<Entry> list(Subscription subscription, DeliveryFilter filter, int limit) {
        List<Row> rows = jdbi.withHandle(handle -> filter.bindTo(handle.createQuery("""
                        select d.event_id, d.position, d.state, d.due_at, d.type, d.record
                          from delivery d
                         where d.subscription_id = :subscription%s
                         order by d.position desc
                         limit :limit
                        """.formatted(filter.conditions())))
                .bind("subscription", subscription.id())
                .bind("limit", limit)
                .mapTo(Row.class)
                .list());
        Map<String, List<AttemptView>> attempts = attempts(subscription.id(), rows);
        boolean isActive = subscription.state() == SubscriptionState.ACTIVE;
        return rows.stream()
                .map(row ->
                        new Entry(row.position(), row.view(isActive, attempts.getOrDefault(row.eventId(), List.of()))))
                .toList();
    }

    private Map<String, List<AttemptView>> attempts(UUID subscription, List<Row> rows) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                                select made.event_id, made.number, made.at, made.outcome, made.status, made.duration_ms,
                                       made.next_at
                                  from unnest(:events) as shown (event_id)
                                 cross join lateral (
                                       select a.id, a.event_id, a.number, a.at, a.outcome, a.status, a.duration_ms,
                                              a.next_at
                                         from delivery_attempt a
                                        where a.subscription_id = :subscription and a.event_id = shown.event_id
                                        order by a.id desc
                                        limit :most) made
                                 order by made.id desc
                                """)
                        .bindArray(
                                "events",
                                String.class,
                                rows.stream().map(Row::eventId).toArray())
                        .bind("subscription", subscription)
                        .bind("most", MOST_ATTEMPTS)
                        .mapTo(Made.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Made::eventId, Collectors.mapping(Made::view, Collectors.toList())));
    }

    /** A delivery and its place in the list. */
    record Entry(long position, DeliveryView view) {}

    /** A row of the table {@code delivery}; public because JDBI makes it. */
    public record Row(String eventId, long position, DeliveryState state, Instant dueAt, String type, String record) {

        /** Of an event that was not delivered its owner may have no right to know more. */
        DeliveryView view(boolean isActive, List<AttemptView> attempts) {
            boolean isDelivered = state == DeliveryState.DELIVERED;
            return new DeliveryView(
                    eventId,
                    isDelivered ? type : null,
                    isDelivered ? record : null,
                    state,
                    isActive && state == DeliveryState.PENDING ? dueAt : null,
                    attempts);
        }
    }

    /** A row of the table {@code delivery_attempt}; public because JDBI makes it. */
    public record Made(
            String eventId,
            int number,
            Instant at,
            String outcome,
            @Nullable Integer status,
            long durationMs,
            @Nullable Instant nextAt) {

        AttemptView view() {
            return new AttemptView(number, at, outcome, status, durationMs, nextAt);
        }
    }
}
