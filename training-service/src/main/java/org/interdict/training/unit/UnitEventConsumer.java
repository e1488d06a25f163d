package org.interdict.training.unit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.unit.UnitEventTypes;
import org.interdict.contracts.events.unit.UnitState;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.kit.inbox.EventHandler;

/** Keeps the local copy of the registry. */
@Singleton
final class UnitEventConsumer implements EventHandler {
    private final KnownUnits units;

    UnitEventConsumer(KnownUnits units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "training-known-units";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.UNITS);
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(
                UnitEventTypes.REGISTERED, UnitState.class,
                UnitEventTypes.UPDATED, UnitState.class,
                UnitEventTypes.TRANSITIONED, UnitState.class);
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        events.forEach(event -> keep(event.data(UnitState.class)));
    }

    private void keep(UnitState unit) {
        units.keep(
                new KnownUnit(unit.code(), unit.type(), unit.country(), unit.establishedOn(), unit.closedOn()),
                unit.version());
    }
}
