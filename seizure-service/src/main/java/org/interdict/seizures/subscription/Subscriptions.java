package org.interdict.seizures.subscription;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The subscriptions on record. */
@Singleton
final class Subscriptions {
    private static final String COLUMNS = """
            id, version, owner, channel, name, event_types, commodity_groups, commodities, countries, units, url, state,
            disabled_reason, disabled_at, secret_number, previous_secret_until, position, events_lost_at, created_at""";

    /** Names the lock "subscriptions of this owner" among the advisory locks of the database. */
    private static final long LOCK = 0x73756273L;

    private final Jdbi jdbi;

    Subscriptions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many the owner has; nobody adds another until the transaction ends. */
    int countToAdd(String owner) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:owner, :lock))")
                    .bind("owner", owner)
                    .bind("lock", LOCK)
                    .scanResultSet((results, context) -> results.get().next());
            return handle.createQuery("select count(*) from subscription where owner = :owner")
                    .bind("owner", owner)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    void add(Subscription subscription) {
        jdbi.useHandle(handle ->
                bind(handle.createUpdate("""
                        insert into subscription (%s)
                        values (:id, :version, :owner, :channel, :name, :eventTypes, :commodityGroups, :commodities,
                                :countries, :units, :url, :state, :disabledReason, :disabledAt, :secretNumber,
                                :previousSecretUntil, :position, :eventsLostAt, :createdAt)
                        """.formatted(COLUMNS)), subscription).execute());
    }

    /** Keeps what can change of a subscription, which this transaction has locked. */
    void keep(Subscription subscription) {
        jdbi.useHandle(handle -> bind(handle.createUpdate("""
                        update subscription
                           set version = :version, state = :state, disabled_reason = :disabledReason,
                               disabled_at = :disabledAt, secret_number = :secretNumber,
                               previous_secret_until = :previousSecretUntil, position = :position,
                               events_lost_at = :eventsLostAt
                         where id = :id
                        """), subscription).execute());
    }

    /** The subscription, if it is there and the owner's: the two are one question, so that no answer tells them apart. */
    Optional<Subscription> find(UUID id, String owner) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select %s from subscription where id = :id and owner = :owner".formatted(COLUMNS))
                .bind("id", id)
                .bind("owner", owner)
                .mapTo(SubscriptionRow.class)
                .findOne()
                .map(SubscriptionRow::subscription));
    }

    /** The same, locked until the transaction ends. */
    Optional<Subscription> findToChange(UUID id, String owner) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select %s from subscription where id = :id and owner = :owner for update".formatted(COLUMNS))
                .bind("id", id)
                .bind("owner", owner)
                .mapTo(SubscriptionRow.class)
                .findOne()
                .map(SubscriptionRow::subscription));
    }

    /** Whoever's it is, locked until the transaction ends. */
    Optional<Subscription> findToDisable(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select %s from subscription where id = :id for update".formatted(COLUMNS))
                        .bind("id", id)
                        .mapTo(SubscriptionRow.class)
                        .findOne()
                        .map(SubscriptionRow::subscription));
    }

    /** In the order in which they were made. */
    List<Subscription> list(String owner, @Nullable UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select %s
                          from subscription
                         where owner = :owner and (cast(:after as uuid) is null or id > cast(:after as uuid))
                         order by id
                         limit :limit
                        """.formatted(COLUMNS))
                .bind("owner", owner)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(SubscriptionRow.class)
                .map(SubscriptionRow::subscription)
                .list());
    }

    /** With all that was due to it. */
    void delete(Subscription subscription) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from subscription where id = :id")
                .bind("id", subscription.id())
                .execute());
    }

    /** How many deliveries wait, by subscription; none where there is no entry. */
    Map<UUID, Long> pending(List<Subscription> subscriptions) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                                select subscription_id, count(*) as deliveries
                                  from delivery
                                 where subscription_id = any(:ids) and state = 'PENDING'
                                 group by subscription_id
                                """)
                        .bindArray(
                                "ids",
                                UUID.class,
                                subscriptions.stream().map(Subscription::id).toArray())
                        .mapTo(PendingRow.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(PendingRow::subscriptionId, PendingRow::deliveries));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Subscription subscription) {
        Interest filter = subscription.filter();
        return statement
                .bind("id", subscription.id())
                .bind("version", subscription.version())
                .bind("owner", subscription.owner())
                .bind("channel", subscription.channel().name())
                .bind("name", subscription.name())
                .bind("eventTypes", texts(subscription.eventTypes()))
                .bind("commodityGroups", texts(filter.commodityGroup()))
                .bind("commodities", texts(filter.commodity()))
                .bind("countries", texts(filter.country()))
                .bind("units", texts(filter.unit()))
                .bind("url", subscription.url())
                .bind("state", subscription.state().name())
                .bind(
                        "disabledReason",
                        Optional.ofNullable(subscription.disabledReason())
                                .map(Enum::name)
                                .orElse(null))
                .bind("disabledAt", subscription.disabledAt())
                .bind("secretNumber", subscription.secretNumber())
                .bind("previousSecretUntil", subscription.previousSecretUntil())
                .bind("position", subscription.position())
                .bind("eventsLostAt", subscription.eventsLostAt())
                .bind("createdAt", subscription.createdAt());
    }

    private static String[] texts(@Nullable List<?> values) {
        return Optional.<List<?>>ofNullable(values).orElse(List.of()).stream()
                .map(Object::toString)
                .toArray(String[]::new);
    }

    /** How many deliveries of a subscription wait; public because JDBI makes it. */
    public record PendingRow(UUID subscriptionId, long deliveries) {}
}
