package org.interdict.training.need;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.interception.InterceptionEventTypes;
import org.interdict.contracts.events.interception.InterceptionState;
import org.interdict.contracts.events.seizure.SeizureEventTypes;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.kit.inbox.EventHandler;
import org.interdict.kit.sql.RowSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what seizures and interceptions tell of the need for training: what a record's latest event says takes the place
 * of what an earlier one said. A notice that a channel may no longer see a record changes nothing: the record counts on.
 */
@Singleton
final class NeedFacts implements EventHandler {
    private final Jdbi jdbi;
    private final RowSet rowSet;

    NeedFacts(Jdbi jdbi, RowSet rowSet) {
        this.jdbi = jdbi;
        this.rowSet = rowSet;
    }

    /** By this name the procedure {@code rebuild_training_needs} knows the consumer. */
    @Override
    public String name() {
        return "training-needs";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.SEIZURES, Topics.INTERCEPTIONS);
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(
                SeizureEventTypes.RECORDED, SeizureState.class,
                SeizureEventTypes.AMENDED, SeizureState.class,
                SeizureEventTypes.VALIDATED, SeizureState.class,
                SeizureEventTypes.RETRACTED, SeizureState.class,
                InterceptionEventTypes.RECORDED, InterceptionState.class,
                InterceptionEventTypes.AMENDED, InterceptionState.class,
                InterceptionEventTypes.VALIDATED, InterceptionState.class,
                InterceptionEventTypes.RETRACTED, InterceptionState.class);
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        Map<UUID, SeizureState> seizures = new LinkedHashMap<>();
        Map<UUID, InterceptionState> interceptions = new LinkedHashMap<>();
        Instant until = Instant.EPOCH;
        for (ReceivedEvent event : events) {
            if (event.data() instanceof SeizureState seizure) {
                seizures.put(seizure.id(), seizure);
            } else if (event.data() instanceof InterceptionState interception) {
                interceptions.put(interception.id(), interception);
            }
            until = until.isAfter(event.time()) ? until : event.time();
        }
        Instant appliedUntil = until;
        jdbi.useHandle(handle -> {
            replaceSeizures(handle, seizures.values());
            replaceInterceptions(handle, interceptions.values());
            applied(handle, appliedUntil);
        });
    }

    private void replaceSeizures(Handle handle, Collection<SeizureState> seizures) {
        Object[] ids = seizures.stream().map(SeizureState::id).toArray();
        List<SeizureState> counting = seizures.stream()
                .filter(seizure -> seizure.status() != SeizureStatus.RETRACTED)
                .toList();
        delete(handle, "delete from need_item where seizure_id = any(:ids)", ids);
        delete(handle, "delete from need_seizure where id = any(:ids)", ids);
        insert(handle, """
                insert into need_seizure (
                       id, unit, unit_type, country, subregion, seized_on, themes, route, left_empty)
                select id, unit, unit_type, country, subregion, seized_on, themes, route, left_empty
                  from json_to_recordset(cast(:rows as json)) as seizure (
                       id uuid, unit text, unit_type text, country text, subregion text, seized_on date,
                       themes text[], route text[], left_empty text[])
                """, counting.stream().map(NeedSeizureRow::of).toList());
        insert(
                handle,
                """
                insert into need_item (seizure_id, position, commodity, measure, quantity)
                select seizure_id, position, commodity, measure, quantity
                  from json_to_recordset(cast(:rows as json)) as item (
                       seizure_id uuid, position int, commodity text, measure text, quantity numeric)
                """,
                counting.stream()
                        .flatMap(seizure -> NeedSeizureRow.Item.of(seizure).stream())
                        .toList());
    }

    private void replaceInterceptions(Handle handle, Collection<InterceptionState> interceptions) {
        delete(
                handle,
                "delete from need_interception where id = any(:ids)",
                interceptions.stream().map(InterceptionState::id).toArray());
        insert(
                handle,
                """
                insert into need_interception (id, subregion, intercepted_on)
                select id, subregion, intercepted_on
                  from json_to_recordset(cast(:rows as json)) as interception (
                       id uuid, subregion text, intercepted_on date)
                """,
                interceptions.stream()
                        .filter(interception -> interception.status() != SeizureStatus.RETRACTED)
                        .map(Interception::of)
                        .toList());
    }

    private static void delete(Handle handle, String sql, Object[] ids) {
        handle.createUpdate(sql).bindArray("ids", UUID.class, ids).execute();
    }

    private void insert(Handle handle, String sql, List<?> rows) {
        if (!rows.isEmpty()) {
            handle.createUpdate(sql).bind("rows", rowSet.of(rows)).execute();
        }
    }

    private static void applied(Handle handle, Instant until) {
        handle.createUpdate("""
                        insert into need_state as state (applied_until)
                        values (:until)
                        on conflict (only_row) do update
                           set applied_until = greatest(state.applied_until, excluded.applied_until)
                        """).bind("until", until).execute();
    }

    /** A row of the table {@code need_interception}. */
    private record Interception(UUID id, @Nullable String subregion, LocalDate interceptedOn) {
        static Interception of(InterceptionState interception) {
            return new Interception(
                    interception.id(),
                    Countries.subregionOf(interception.country()).orElse(null),
                    interception.interceptedOn());
        }
    }
}
