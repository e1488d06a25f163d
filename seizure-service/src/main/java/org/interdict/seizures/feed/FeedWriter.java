package org.interdict.seizures.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.kit.inbox.EventHandler;
import org.interdict.kit.sql.RowSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Gives each event its place in the feed. */
@Singleton
final class FeedWriter implements EventHandler {
    /** Names the lock "writer of the feed" among the advisory locks of the database. */
    private static final long LOCK = 0x66656564L;

    private final Jdbi jdbi;
    private final RowSet rowSet;
    private final ObjectMapper json;
    private final List<FeedKind> kinds;
    private final Map<String, FeedKind> kindOfType = new HashMap<>();

    FeedWriter(Jdbi jdbi, RowSet rowSet, ObjectMapper json, @All List<FeedKind> kinds) {
        this.jdbi = jdbi;
        this.rowSet = rowSet;
        this.json = json;
        this.kinds = kinds;
        kinds.forEach(kind -> kind.types().keySet().forEach(type -> kindOfType.put(type, kind)));
    }

    @Override
    public String name() {
        return "seizure-feed";
    }

    @Override
    public Set<String> topics() {
        return kinds.stream().map(FeedKind::topic).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<String, Class<?>> types() {
        return kinds.stream()
                .flatMap(kind -> kind.types().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One version can have two events: the amendment, and its withdrawal from a channel. */
    @Override
    public boolean knowsDuplicates() {
        return true;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        Map<String, Past> pasts = pasts(events);
        List<FeedRow> rows = new ArrayList<>(events.size());
        for (ReceivedEvent event : events) {
            Past before = pasts.getOrDefault(event.recordId(), Past.NONE);
            rows.add(row(rows.size(), event, kindOf(event).entry(event, before)));
        }
        jdbi.useHandle(handle -> {
            waitForTurn(handle);
            handle.createUpdate("""
                            insert into feed_event (
                                   event_id, record_id, subject, source, type, version, occurred_at, unit, units,
                                   countries, channels, commodities, commodity_groups, data, told, notice, open, owner)
                            select event_id, record_id, subject, source, type, version, occurred_at, unit, units,
                                   countries, channels, commodities, commodity_groups, data, told, notice, open, owner
                              from json_to_recordset(cast(:rows as json)) as row (
                                   place int, event_id text, record_id uuid, subject text, source text, type text,
                                   version bigint, occurred_at timestamptz, unit text, units text[], countries text[],
                                   channels text[], commodities text[], commodity_groups text[], data text,
                                   told text[], notice text, open boolean, owner text)
                             order by place
                            on conflict (event_id) do nothing
                            """).bind("rows", rowSet.of(rows)).execute();
        });
    }

    /** Two writers at once would let a reader pass a position that is committed later than its successor. */
    private static void waitForTurn(Handle handle) {
        handle.createQuery("select pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .scanResultSet((results, context) -> results.get().next());
    }

    /** Of records that were changed: a first version has nothing before it. */
    private Map<String, Past> pasts(List<ReceivedEvent> events) {
        Map<String, Past> pasts = new HashMap<>();
        events.stream()
                .filter(event -> event.version() > 1)
                .collect(Collectors.groupingBy(
                        this::kindOf, Collectors.mapping(ReceivedEvent::recordId, Collectors.toUnmodifiableSet())))
                .forEach((kind, records) -> pasts.putAll(kind.pasts(records)));
        return pasts;
    }

    private FeedKind kindOf(ReceivedEvent event) {
        return Objects.requireNonNull(kindOfType.get(event.type()), event.type());
    }

    private FeedRow row(int place, ReceivedEvent event, FeedEntry entry) {
        return new FeedRow(
                place,
                event.id(),
                entry.audience().isOfARecord() ? UUID.fromString(event.recordId()) : null,
                event.recordId(),
                event.source(),
                event.type(),
                event.version(),
                event.time(),
                entry.unit(),
                entry.units(),
                entry.audience().channels(),
                entry.countries(),
                entry.commodities(),
                write(entry.data()),
                entry.audience().told(),
                entry.notice() == null ? null : write(entry.notice()),
                entry.audience().isOpen(),
                entry.audience().owner());
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
