package org.interdict.units.unit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.unit.UnitEventTypes;
import org.interdict.contracts.events.unit.UnitState;
import org.interdict.kit.event.Announcement;

/** Turns units into events; the only place that knows both. */
final class UnitEvents {
    private UnitEvents() {}

    static Announcement registered(Unit unit, UUID eventId, Instant now) {
        return new Announcement(
                eventId,
                Topics.UNITS,
                unit.code().value(),
                UnitEventTypes.REGISTERED,
                unit.version(),
                now,
                state(unit));
    }

    private static UnitState state(Unit unit) {
        return new UnitState(
                unit.code().value(),
                unit.version(),
                unit.name(),
                unit.type(),
                unit.status(),
                unit.country(),
                unit.place(),
                unit.agencies().stream().map(UnitAgency::agency).toList(),
                unit.channels(),
                unit.establishedOn(),
                unit.closedOn(),
                unit.womensNetwork(),
                Optional.ofNullable(unit.position())
                        .map(position -> new UnitState.Position(position.lat(), position.lon()))
                        .orElse(null));
    }
}
