package org.interdict.seizures.statistics;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.seizure.SeizureEventTypes;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.kit.inbox.EventHandler;
import org.interdict.kit.sql.RowSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps the fact table: what a record's latest event says takes the place of what an earlier one said. */
@Singleton
final class SeizureCube implements EventHandler {
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
        handle.createUpdate("delete from seizure_fact where seizure_id = any(:ids)")
                .bindArray("ids", UUID.class, seizures.toArray())
                .execute();
    }

    private void count(Handle handle, List<SeizureState> states) {
        handle.createUpdate("""
                        insert into seizure_fact (
                               seizure_id, position, unit, unit_type, country, seized_on, channels,
                               commodity_group, commodity, measure, quantity)
                        select seizure_id, position, unit, unit_type, country, seized_on, channels,
                               commodity_group, commodity, measure, quantity
                          from json_to_recordset(cast(:facts as json)) as fact (
                               seizure_id uuid, position int, unit text, unit_type text, country text,
                               seized_on date, channels text[], commodity_group text, commodity text, measure text,
                               quantity numeric)
                        """)
                .bind(
                        "facts",
                        rowSet.of(states.stream()
                                .flatMap(state -> facts(state).stream())
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

    private static List<Fact> facts(SeizureState state) {
        List<Fact> facts = new ArrayList<>();
        for (SeizureState.Item item : state.items()) {
            facts.add(new Fact(
                    state.id(),
                    facts.size(),
                    state.unit(),
                    state.unitType().name(),
                    state.country(),
                    state.seizedOn(),
                    state.channels(),
                    item.commodity().group().name(),
                    item.commodity().name(),
                    item.normalized().measure().name(),
                    item.normalized().value()));
        }
        return facts;
    }

    /** A row of the fact table. */
    private record Fact(
            UUID seizureId,
            int position,
            String unit,
            String unitType,
            String country,
            LocalDate seizedOn,
            List<ExchangeChannel> channels,
            String commodityGroup,
            String commodity,
            String measure,
            BigDecimal quantity) {}
}
