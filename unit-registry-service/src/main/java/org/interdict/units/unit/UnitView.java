package org.interdict.units.unit;

import java.time.LocalDate;
import java.util.List;
import org.interdict.contracts.codes.UnitStatus;
import org.interdict.contracts.codes.UnitTool;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.Role;
import org.jspecify.annotations.Nullable;

/** A unit as its readers see it; the numbers of officers are for registrars, analysts and the unit itself. */
public record UnitView(
        String code,
        long version,
        String name,
        UnitType type,
        UnitStatus status,
        String country,
        @Nullable String place,
        List<UnitAgency> agencies,
        List<UnitTool> channels,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate closedOn,
        boolean womensNetwork,
        @Nullable Position position) {

    static UnitView of(Unit unit, Caller caller) {
        Unit visible = seesOfficers(caller, unit) ? unit : unit.withoutOfficers();
        return new UnitView(
                visible.code().value(),
                visible.version(),
                visible.name(),
                visible.type(),
                visible.status(),
                visible.country(),
                visible.place(),
                visible.agencies(),
                visible.channels(),
                visible.establishedOn(),
                visible.closedOn(),
                visible.womensNetwork(),
                visible.position());
    }

    private static boolean seesOfficers(Caller caller, Unit unit) {
        return caller.is(Role.REGISTRAR)
                || caller.is(Role.ANALYST)
                || caller.is(Role.OFFICER)
                        && caller.unit().filter(unit.code().value()::equals).isPresent();
    }
}
