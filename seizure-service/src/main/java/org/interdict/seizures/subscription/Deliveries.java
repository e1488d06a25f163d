package org.interdict.seizures.subscription;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.interdict.kit.sql.RowSet;
import org.interdict.seizures.visibility.Sight;
import org.interdict.seizures.webhook.Retries;
import org.interdict.seizures.webhook.WebhookConfig;
import org.jdbi.v3.core.Jdbi;

/** What is due to subscriptions, and what came of it. All times are the database's: replicas need not agree on one. */
@Singleton
final class Deliveries {
    /** Names the lock "drawing up deliveries" among the advisory locks of the database. */
    private static final long LOCK = 0x64656c6976657279L;

    /** Other replicas may hold what comes first. */
    private static final int LOOKED_AT_FOR_A_PLACE = 4;

    private static final int DRAWN_UP_AT_ONCE = 20;
    private static final int PURGED_AT_ONCE = 10_000;

    /** A delivery that no earlier one of its record holds back. */
    private static final String FIRST_OF_ITS_RECORD = """
            not exists (
                select from delivery before
                 where before.subscription_id = d.subscription_id and before.record = d.record
                   and before.state = 'PENDING' and before.position < d.position)""";

    private final Jdbi jdbi;
    private final RowSet rowSet;
    private final WebhookConfig config;
    private final Duration first;

    Deliveries(Jdbi jdbi, RowSet rowSet, WebhookConfig config) {
        this.jdbi = jdbi;
        this.rowSet = rowSet;
        this.config = config;
        this.first = new Retries(config.retries()).first();
    }

    /** Whether the feed has gone on for somebody. */
    boolean areToBeDrawnUp() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select exists (
                            select from subscription
                             where state = 'ACTIVE' and position < (select max(position) from feed_event))
                        """).mapTo(Boolean.class).one());
    }

    /** Whether this transaction alone draws up deliveries; returns at once when another does. */
    boolean tryLock() {
        return jdbi.withHandle(handle -> handle.createQuery("select pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Draws up what is due to subscriptions that the feed has left behind, a window of the feed each, and some of them at
     * once, by lot: those that have far to go keep nobody from what is new. A replay passes over events a second time: these are due again, under the same id.
     *
     * @return for how many subscriptions
     */
    int drawUp() {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        with latest as (
                            select max(position) as position from feed_event),
                        behind as materialized (
                            select s.id, s.owner, s.channel, s.position, s.event_types, s.commodity_groups, s.commodities,
                                   s.countries, s.units
                              from subscription s, latest l
                             where s.state = 'ACTIVE' and s.position < l.position
                               and :pending > (
                                   select count(*)
                                     from (select from delivery d
                                            where d.subscription_id = s.id and d.state = 'PENDING'
                                            limit :pending) waiting)
                             order by random()
                             limit :subscriptions
                               for no key update of s skip locked),
                        ahead as materialized (
                            select b.id, b.owner, b.channel, b.position, b.event_types, b.commodity_groups, b.commodities,
                                   b.countries, b.units,
                                   (select max(w.position)
                                      from (select e.position
                                              from feed_event e
                                             where e.position > b.position and e.position <= l.position
                                             order by e.position
                                             limit :window) w) as up_to
                              from behind b, latest l),
                        drawn as (
                            insert into delivery as d (
                                   subscription_id, event_id, position, record, type, state, attempts, due_at, changed_at)
                            select a.id, e.event_id, e.position, coalesce(e.subject, cast(e.record_id as text)), e.type,
                                   'PENDING', 0,
                                   now() + cast(:first as interval), now()
                              from ahead a
                              join feed_event e on e.position > a.position and e.position <= a.up_to
                             where %s
                               and (cardinality(a.event_types) = 0 or e.type = any(a.event_types))
                               and (cardinality(a.commodity_groups) = 0 or e.commodity_groups && a.commodity_groups)
                               and (cardinality(a.commodities) = 0 or e.commodities && a.commodities)
                               and (cardinality(a.countries) = 0 or e.countries && a.countries)
                               and (cardinality(a.units) = 0 or e.unit = any(a.units) or e.units && a.units)
                            on conflict (subscription_id, event_id) do update
                               set state = excluded.state, attempts = 0, due_at = excluded.due_at,
                                   changed_at = excluded.changed_at
                             where d.state <> 'PENDING')
                        update subscription s
                           set position = a.up_to
                          from ahead a
                         where s.id = a.id and a.up_to is not null
                        """.formatted(Sight.ofSubscriber("e", "a")))
                .bind("pending", config.pending())
                .bind("subscriptions", DRAWN_UP_AT_ONCE)
                .bind("window", config.window())
                .bind("first", first.toString())
                .execute());
    }

    /** Begins anew with what could not be delivered. */
    void retry(UUID subscription) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update delivery
                           set attempts = 0, due_at = now()
                         where subscription_id = :subscription and state = 'PENDING'
                        """).bind("subscription", subscription).execute());
    }

    /** What could be sent now, the longest due first; of each record the first event, and of no subscription all. */
    List<Due> due(Collection<Due> sending) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.subscription_id, d.event_id, d.record
                          from subscription s
                         cross join lateral (
                               select d.subscription_id, d.event_id, d.record, d.due_at, d.position
                                 from delivery d
                                where d.subscription_id = s.id and d.state = 'PENDING' and d.due_at <= now()
                                  and d.subscription_id || ' ' || d.record <> all(:sending)
                                  and %s
                                order by d.due_at, d.position
                                limit :most) d
                         where s.state = 'ACTIVE'
                         order by d.due_at, d.position
                        """.formatted(FIRST_OF_ITS_RECORD))
                .bindArray("sending", String.class, each(sending, Due::lockName))
                .bind("most", config.inFlight() * LOOKED_AT_FOR_A_PLACE)
                .mapTo(Due.class)
                .list());
    }

    /** Of these, which this replica has locked, those that nobody has sent or stopped meanwhile. */
    List<Ready> ready(Collection<Due> locked) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.subscription_id, d.event_id, d.record, s.owner, s.channel, s.url, d.attempts,
                               s.secret_number, coalesce(s.previous_secret_until > now(), false) as has_two_secrets,
                               cast(floor(extract(epoch from now())) as bigint) as epoch_second
                          from unnest(:subscriptions, :events) as locked (subscription_id, event_id)
                          join delivery d using (subscription_id, event_id)
                          join subscription s on s.id = d.subscription_id
                         where d.state = 'PENDING' and d.due_at <= now() and s.state = 'ACTIVE'
                           and %s
                        """.formatted(FIRST_OF_ITS_RECORD))
                .bindArray("subscriptions", UUID.class, each(locked, Due::subscriptionId))
                .bindArray("events", String.class, each(locked, Due::eventId))
                .mapTo(Ready.class)
                .list());
    }

    /**
     * Keeps what came of attempts. A success always counts; a failure of attempts that were begun anew meanwhile is but
     * logged.
     *
     * @return the subscriptions that are delivered to no more
     */
    List<Disabling> keep(Collection<Attempt> attempts) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with made as materialized (
                            select *
                              from json_to_recordset(cast(:attempts as json)) as attempt (
                                   subscription_id uuid, event_id text, number int, outcome text, status int,
                                   duration_ms bigint, state text, wait_ms bigint, disables text)),
                        logged as (
                            insert into delivery_attempt (
                                   subscription_id, event_id, number, at, outcome, status, duration_ms, next_at)
                            select m.subscription_id, m.event_id, m.number,
                                   now() - m.duration_ms * interval '1 ms', m.outcome, m.status, m.duration_ms,
                                   now() + m.wait_ms * interval '1 ms'
                              from made m
                              join delivery d using (subscription_id, event_id)),
                        changed as (
                            update delivery d
                               set state = m.state, attempts = m.number, changed_at = now(),
                                   due_at = now() + coalesce(m.wait_ms, 0) * interval '1 ms'
                              from made m
                             where d.subscription_id = m.subscription_id and d.event_id = m.event_id
                               and d.state = 'PENDING'
                               and (m.state <> 'PENDING' or d.attempts = m.number - 1)
                            returning d.subscription_id, d.event_id, m.disables)
                        select subscription_id, event_id, disables as reason
                          from changed
                         where disables is not null
                        """)
                .bind("attempts", rowSet.of(attempts))
                .mapTo(Disabling.class)
                .list());
    }

    /** Forgets some of those that were finished long ago; whether there may be more. */
    boolean purge() {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                delete from delivery
                                 where (subscription_id, event_id) in (
                                       select subscription_id, event_id
                                         from delivery
                                        where state <> 'PENDING' and changed_at < now() - cast(:keep as interval)
                                        limit :most)
                                   and state <> 'PENDING'
                                """)
                        .bind("keep", config.keep().toString())
                        .bind("most", PURGED_AT_ONCE)
                        .execute()
                == PURGED_AT_ONCE);
    }

    private static Object[] each(Collection<Due> due, Function<Due, Object> value) {
        return due.stream().map(value).toArray();
    }

    /** A subscription whose receiver is not to be reached; public because JDBI makes it. */
    public record Disabling(UUID subscriptionId, String eventId, DisabledReason reason) {}
}
