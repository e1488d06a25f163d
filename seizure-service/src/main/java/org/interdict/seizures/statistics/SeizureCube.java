package org.interdict.seizures.statistics;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.seizure.SeizureEventTypes;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.kit.inbox.EventHandler;
import org.interdict.kit.sql.RowSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the facts, and tells the rollups what has changed: what a record's latest event says takes the place of what an earlier one
 * said.
 */
@Singleton
final class SeizureCube implements EventHandler {
    private static final String OF_FACTS_ALONE = """
            seizure_id, status, channels, detection_method, concealment, departure, route, transit, operation, initiatives,
            species, iccs, later_groups""";

    private static final String ROLLED_UP = """
            position, unit, unit_type, country, subregion, region, seized_on, transport_mode, traffic_type, direction, origin,
            destination, commodity_group, commodity, first_of_group, first_of_commodity, later_commodities, measure,
            quantity""";

    private static final String TAKE_AWAY = """
            with gone as (delete from seizure_fact where seizure_id = any(:ids) returning *)
            insert into seizure_change (sign, %1$s)
            select -1, %1$s from gone
            """.formatted(ROLLED_UP);

    private static final String COUNT = """
            with come as (
              insert into seizure_fact (%1$s, %2$s)
              select %1$s, %2$s
                from json_to_recordset(cast(:facts as json)) as fact (
                     seizure_id uuid, position int, status text, unit text, unit_type text, country text,
                     subregion text, region text, seized_on date, channels text[], transport_mode text,
                     traffic_type text, direction text, detection_method text, concealment text,
                     origin text, departure text, destination text, route text[], transit text[],
                     operation text, initiatives text[], commodity_group text, commodity text, species text,
                     iccs text, first_of_group boolean, first_of_commodity boolean,
                     later_groups text[], later_commodities text[], measure text, quantity numeric)
              returning *)
            insert into seizure_change (sign, %2$s)
            select 1, %2$s from come
            """.formatted(OF_FACTS_ALONE, ROLLED_UP);

    private final Jdbi jdbi;
    private final RowSet rowSet;

    SeizureCube(Jdbi jdbi, RowSet rowSet) {
        this.jdbi = jdbi;
        this.rowSet = rowSet;
    }

    @Override
    public String name() {
        return "seizure-cube";
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
                SeizureEventTypes.RETRACTED, SeizureState.class);
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        Map<UUID, SeizureState> latest = new LinkedHashMap<>();
        Instant until = Instant.EPOCH;
        for (ReceivedEvent event : events) {
            SeizureState state = event.data(SeizureState.class);
            latest.put(state.id(), state);
            until = until.isAfter(event.time()) ? until : event.time();
        }
        Instant appliedUntil = until;
        jdbi.useHandle(handle -> {
            takeAway(handle, latest.keySet());
            count(
                    handle,
                    latest.values().stream()
                            .filter(state -> state.status() != SeizureStatus.RETRACTED)
                            .toList());
            applied(handle, appliedUntil);
        });
    }

    private static void takeAway(Handle handle, Set<UUID> seizures) {
        handle.createUpdate(TAKE_AWAY)
                .bindArray("ids", UUID.class, seizures.toArray())
                .execute();
    }

    private void count(Handle handle, List<SeizureState> states) {
        handle.createUpdate(COUNT)
                .bind(
                        "facts",
                        rowSet.of(states.stream()
                                .flatMap(state -> FactRow.of(state).stream())
                                .toList()))
                .execute();
    }

    private static void applied(Handle handle, Instant until) {
        handle.createUpdate("""
                        insert into seizure_fact_state as state (applied_until)
                        values (:until)
                        on conflict (only_row) do update
                           set applied_until = greatest(state.applied_until, excluded.applied_until)
                        """).bind("until", until).execute();
    }
}
