package org.interdict.units.unit;

import java.util.Optional;
import java.util.UUID;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.unit.UnitEventTypes;
import org.interdict.contracts.events.unit.UnitState;
import org.interdict.kit.event.Announcement;

/** Turns units into events; the only place that knows both. */
final class UnitEvents {
    private UnitEvents() {}

    /** Says what made this version of the unit. */
    static Announcement changed(Unit unit, UUID eventId) {
        return new Announcement(
                eventId,
                Topics.UNITS,
                unit.code().value(),
                type(unit.change().kind()),
                unit.version(),
                unit.change().at(),
                state(unit));
    }

    private static String type(Change.Kind change) {
        return switch (change) {
            case REGISTERED -> UnitEventTypes.REGISTERED;
            case UPDATED -> UnitEventTypes.UPDATED;
            case TRANSITIONED -> UnitEventTypes.TRANSITIONED;
        };
    }

    private static UnitState state(Unit unit) {
        UnitDetails details = unit.details();
        return new UnitState(
                unit.code().value(),
                unit.version(),
                details.name(),
                details.type(),
                unit.status(),
                details.country(),
                details.place(),
                details.agencies().stream().map(UnitAgency::agency).toList(),
                details.channels(),
                unit.life().establishedOn(),
                unit.life().closedOn(),
                details.womensNetwork(),
                Optional.ofNullable(details.position())
                        .map(position -> new UnitState.Position(position.lat(), position.lon()))
                        .orElse(null));
    }
}
