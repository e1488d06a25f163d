package org.interdict.seizures.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.seizure.SeizureEventTypes;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.kit.inbox.EventHandler;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Gives each event its place in the feed. */
@Singleton
final class FeedWriter implements EventHandler {
    /** Names the lock "writer of the feed" among the advisory locks of the database. */
    private static final long LOCK = 0x66656564L;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    FeedWriter(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
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
        return Map.of(SeizureEventTypes.RECORDED, SeizureState.class);
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        jdbi.useHandle(handle -> {
            waitForTurn(handle);
            PreparedBatch batch = handle.prepareBatch("""
                    insert into feed_event (
                           event_id, record_id, source, type, version, occurred_at, unit, country, channels,
                           commodities, commodity_groups, data)
                    values (:id, :record, :source, :type, :version, :time, :unit, :country, :channels,
                           :commodities, :commodityGroups, :data)
                    on conflict (event_id) do nothing
                    """);
            events.forEach(event -> bind(batch, event, event.data(SeizureState.class)));
            batch.execute();
        });
    }

    /** Two writers at once would let a reader pass a position that is committed later than its successor. */
    private static void waitForTurn(Handle handle) {
        handle.createQuery("select pg_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .scanResultSet((results, context) -> results.get().next());
    }

    private void bind(PreparedBatch batch, ReceivedEvent event, SeizureState state) {
        batch.bind("id", event.id())
                .bind("record", state.id())
                .bind("source", event.source())
                .bind("type", event.type())
                .bind("version", event.version())
                .bind("time", event.time())
                .bind("unit", state.unit())
                .bind("country", state.country())
                .bindArray("channels", String.class, names(state.channels()))
                .bindArray(
                        "commodities",
                        String.class,
                        names(state.items().stream()
                                .map(SeizureState.Item::commodity)
                                .distinct()
                                .toList()))
                .bindArray(
                        "commodityGroups",
                        String.class,
                        names(state.items().stream()
                                .map(item -> item.commodity().group())
                                .distinct()
                                .toList()))
                .bind("data", write(state))
                .add();
    }

    private static Object[] names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray();
    }

    private String write(SeizureState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
