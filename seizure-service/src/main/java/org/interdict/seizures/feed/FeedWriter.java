package org.interdict.seizures.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.seizure.SeizureEventTypes;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.contracts.events.seizure.SeizureWithdrawn;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.kit.inbox.EventHandler;
import org.interdict.kit.sql.RowSet;
import org.interdict.seizures.feed.SeizurePast.Past;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Gives each event its place in the feed. */
@Singleton
final class FeedWriter implements EventHandler {
    /** Names the lock "writer of the feed" among the advisory locks of the database. */
    private static final long LOCK = 0x66656564L;

    private static final Past NO_PAST = new Past("", null, Set.of(), Set.of(), Set.of());

    private final Jdbi jdbi;
    private final RowSet rowSet;
    private final SeizurePast past;
    private final ObjectMapper json;

    FeedWriter(Jdbi jdbi, RowSet rowSet, SeizurePast past, ObjectMapper json) {
        this.jdbi = jdbi;
        this.rowSet = rowSet;
        this.past = past;
        this.json = json;
    }

    @Override
    public String name() {
        return "seizure-feed";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.SEIZURES);
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(
                SeizureEventTypes.RECORDED, SeizureState.class,
                SeizureEventTypes.AMENDED, SeizureState.class,
                SeizureEventTypes.VALIDATED, SeizureState.class,
                SeizureEventTypes.RETRACTED, SeizureState.class,
                SeizureEventTypes.WITHDRAWN, SeizureWithdrawn.class);
    }

    /** One version can have two events: the amendment, and its withdrawal from a channel. */
    @Override
    public boolean knowsDuplicates() {
        return true;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        Map<UUID, Past> pasts = past.of(events.stream()
                .filter(event -> event.version() > 1)
                .map(event -> UUID.fromString(event.recordId()))
                .collect(Collectors.toSet()));
        List<FeedRow> rows = new ArrayList<>(events.size());
        for (ReceivedEvent event : events) {
            rows.add(row(rows.size(), event, pasts.getOrDefault(UUID.fromString(event.recordId()), NO_PAST)));
        }
        jdbi.useHandle(handle -> {
            waitForTurn(handle);
            handle.createUpdate("""
                            insert into feed_event (
                                   event_id, record_id, source, type, version, occurred_at, unit, countries, channels,
                                   commodities, commodity_groups, data, told, notice)
                            select event_id, record_id, source, type, version, occurred_at, unit, countries, channels,
                                   commodities, commodity_groups, data, told, notice
                              from json_to_recordset(cast(:rows as json)) as row (
                                   place int, event_id text, record_id uuid, source text, type text, version bigint,
                                   occurred_at timestamptz, unit text, countries text[], channels text[],
                                   commodities text[], commodity_groups text[], data text, told text[], notice text)
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

    private FeedRow row(int place, ReceivedEvent event, Past before) {
        return event.data() instanceof SeizureWithdrawn notice
                ? withdrawal(place, event, notice, before)
                : change(place, event, event.data(SeizureState.class), before);
    }

    private FeedRow change(int place, ReceivedEvent event, SeizureState state, Past before) {
        Set<String> channels = state.channels().stream().map(Enum::name).collect(Collectors.toSet());
        boolean retracted = state.status() == SeizureStatus.RETRACTED;
        return new FeedRow(
                place,
                event.id(),
                state.id(),
                event.source(),
                event.type(),
                event.version(),
                event.time(),
                state.unit(),
                channels,
                with(before.countries(), Stream.of(state.country())),
                with(before.commodities(), state.items().stream().map(SeizureState.Item::commodity)),
                write(state),
                retracted ? without(before.channels(), channels) : Set.of(),
                retracted
                        ? write(new SeizureWithdrawn(
                                state.id(), event.version(), Objects.toString(before.reason(), "")))
                        : null);
    }

    private FeedRow withdrawal(int place, ReceivedEvent event, SeizureWithdrawn notice, Past before) {
        return new FeedRow(
                place,
                event.id(),
                notice.id(),
                event.source(),
                event.type(),
                event.version(),
                event.time(),
                before.unit(),
                Set.of(),
                before.countries(),
                before.commodities(),
                write(notice),
                Set.of(event.extension(SeizureEventTypes.CHANNEL)),
                write(notice));
    }

    private static <T> Set<T> with(Set<T> some, Stream<T> more) {
        return Stream.concat(some.stream(), more).collect(Collectors.toSet());
    }

    private static <T> Set<T> without(Set<T> some, Set<T> others) {
        return some.stream().filter(each -> !others.contains(each)).collect(Collectors.toSet());
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
