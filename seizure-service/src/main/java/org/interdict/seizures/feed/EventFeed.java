package org.interdict.seizures.feed;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interdict.kit.event.EventConfig;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.FourDigitYears;
import org.interdict.seizures.visibility.Sight;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The events of all records in one order, read by position. */
@Singleton
public final class EventFeed {
    /** Windows that are looked through for one page: a filter that matches next to nothing must not hold up a thread. */
    private static final int MOST_WINDOWS = 50;

    private final Jdbi jdbi;
    private final EventConfig config;
    private final FeedConfig feedConfig;

    EventFeed(Jdbi jdbi, EventConfig config, FeedConfig feedConfig) {
        this.jdbi = jdbi;
        this.config = config;
        this.feedConfig = feedConfig;
    }

    /** The position of the latest event; 0 before the first. */
    public long latest() {
        return jdbi.withHandle(EventFeed::latest);
    }

    /** The position before the first event that happened at or after this moment. */
    long before(Instant moment) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select min(position) - 1 from feed_event where occurred_at >= :moment")
                        .bind("moment", moment)
                        .mapTo(Long.class)
                        .findOne()
                        .orElseGet(() -> latest(handle)));
    }

    /** Up to which position the events are gone. */
    public long purged() {
        return jdbi.withHandle(handle -> handle.createQuery("select position from feed_purge")
                .mapTo(Long.class)
                .one());
    }

    /**
     * The next events in sight after a position, as far as one window of the feed.
     *
     * @return the events, and the position up to which none was passed over; there may be none although more follow
     */
    Batch read(long after, FeedFilter filter, Sight sight, int limit) {
        return jdbi.withHandle(handle -> {
            // The limit of one keeps the records from being read whole to be joined: each event looks up its own.
            // First how far the feed is, then what is in it so far: what comes in between belongs to the next batch.
            long latest = Math.max(latest(handle), after);
            long end = Math.min(latest, after + feedConfig.window());
            List<Row> rows = filter.bindTo(sight.bindToFeed(handle.createQuery(
                            """
                            select e.position, e.event_id, coalesce(e.subject, cast(e.record_id as text)) as subject,
                                   e.source, e.type, e.version, e.occurred_at,
                                   case when %1$s then e.data else e.notice end as data
                              from feed_event e
                              left join lateral (
                                    select v.unit, v.channels, v.recorded_by
                                      from record_visibility v
                                     where v.id = e.record_id
                                     limit 1) r on true
                              left join alert a on a.id = e.record_id
                             where e.position > :after and e.position <= :end
                               and (%1$s or %2$s)%3$s
                             order by e.position
                             limit :limit
                            """.formatted(Sight.ofEvent("e", "r", "a"), Sight.ofNotice("e"), filter.conditions()))))
                    .bind("after", after)
                    .bind("end", end)
                    .bind("limit", limit)
                    .mapTo(Row.class)
                    .list();
            boolean isFull = rows.size() == limit;
            return new Batch(
                    rows.stream().map(this::event).toList(),
                    isFull ? rows.get(limit - 1).position() : end,
                    !isFull && end == latest);
        });
    }

    /**
     * The position after which a reader wants to begin.
     *
     * @param text beginning, an instant, or the cursor of an event
     * @throws IllegalArgumentException when it is none of these
     * @throws java.time.format.DateTimeParseException when it is no instant
     */
    public long from(String text) {
        if (text.equals("beginning")) {
            return purged();
        }
        return text.contains(":") ? before(FourDigitYears.instant(text)) : position(text);
    }

    static long position(String cursor) {
        long position = Long.parseLong(Cursor.parse(cursor).after());
        if (position < 0) {
            throw new IllegalArgumentException(cursor);
        }
        return position;
    }

    /** The same position, if the events after it are still kept; else 410. */
    public long unexpired(long position) {
        if (position < purged()) {
            throw new ProblemException(FeedProblem.CURSOR_EXPIRED, "Begin anew with from=beginning.");
        }
        return position;
    }

    /** An event, if it is in sight. */
    Optional<FeedEvent> find(String id, Sight sight) {
        return inSight(Set.of(id), sight, Integer.MAX_VALUE).stream()
                .map(ToldEvent::event)
                .findFirst();
    }

    /**
     * Of these events those in sight now, as the reader may see them; in the place of data that are longer only id and
     * version are given.
     */
    public List<ToldEvent> inSight(Collection<String> ids, Sight sight, int longestData) {
        RowMapper<Row> rows = ConstructorMapper.of(Row.class);
        return jdbi.withHandle(handle -> sight.bindToFeed(
                        handle.createQuery("""
                        select t.position, t.event_id, t.subject, t.source, t.type, t.version, t.occurred_at, t.whole,
                               case when t.whole then t.data
                                    else cast(json_build_object('id', t.subject, 'version', t.version) as text)
                                    end as data
                          from (select e.*, octet_length(e.data) <= :longest as whole
                                  from (select e.position, e.event_id,
                                               coalesce(e.subject, cast(e.record_id as text)) as subject, e.source,
                                               e.type, e.version, e.occurred_at, case when %1$s then e.data else e.notice end as data
                                          from feed_event e
                                          left join lateral (
                                                select v.unit, v.channels, v.recorded_by
                                                  from record_visibility v
                                                 where v.id = e.record_id
                                                 limit 1) r on true
                                          left join alert a on a.id = e.record_id
                                         where e.event_id = any(:ids)
                                           and (%1$s or %2$s)) e) t
                        """.formatted(Sight.ofEvent("e", "r", "a"), Sight.ofNotice("e"))))
                .bindArray("ids", String.class, ids.toArray())
                .bind("longest", longestData)
                .map((results, context) ->
                        new ToldEvent(event(rows.map(results, context)), results.getBoolean("whole")))
                .list());
    }

    /** The same over several windows; a reader who asks for little of a long feed may get less than there is. */
    Batch walk(long after, FeedFilter filter, Sight sight, int limit) {
        List<FeedEvent> events = new ArrayList<>();
        Batch batch = read(after, filter, sight, limit);
        events.addAll(batch.events());
        for (int windows = 1; events.size() < limit && !batch.isLast() && windows < MOST_WINDOWS; windows++) {
            batch = read(batch.upTo(), filter, sight, limit - events.size());
            events.addAll(batch.events());
        }
        return new Batch(events, batch.upTo(), batch.isLast());
    }

    /**
     * Forgets the events before this moment, up to the first of a later one: an old event that was written late goes with
     * its neighbours, since what is before a purged position is gone for every reader.
     */
    void purge(Instant before) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with gone as (
                             delete from feed_event
                              where position < (select coalesce(
                                    (select position from feed_event
                                      where occurred_at >= :before order by position limit 1),
                                    (select max(position) + 1 from feed_event)))
                             returning position)
                        update feed_purge
                           set position = greatest(position, coalesce((select max(position) from gone), 0))
                        """).bind("before", before).execute());
    }

    private static long latest(Handle handle) {
        return handle.createQuery("""
                        select greatest(
                               (select max(position) from feed_event),
                               (select position from feed_purge))
                        """).mapTo(Long.class).one();
    }

    private FeedEvent event(Row row) {
        return new FeedEvent(
                cursor(row.position()),
                "1.0",
                row.eventId(),
                row.source(),
                row.type(),
                row.subject(),
                row.occurredAt(),
                "application/json",
                config.schemaBase() + row.type(),
                "%010d".formatted(row.version()),
                row.subject(),
                row.data());
    }

    /** How this place of the feed is named to readers. */
    public static String cursor(long position) {
        return new Cursor(String.valueOf(position)).toString();
    }

    /**
     * Events.
     *
     * @param upTo the position up to which the feed has been looked through
     * @param isLast whether there was nothing more to look through
     */
    record Batch(List<FeedEvent> events, long upTo, boolean isLast) {}

    /** A row of the feed; public because JDBI makes it. */
    public record Row(
            long position,
            String eventId,
            String subject,
            String source,
            String type,
            long version,
            Instant occurredAt,
            String data) {}
}
