package org.interdict.units.unit;

import jakarta.inject.Singleton;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.Places;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.Role;

/** Shows units to their readers. */
@Singleton
final class UnitViews {
    private final Places places;

    UnitViews(Places places) {
        this.places = places;
    }

    UnitView of(Unit unit, Caller reader) {
        UnitDetails details = seesWithin(reader, unit)
                ? unit.details()
                : unit.withoutOfficers().details();
        return new UnitView(
                unit.code().value(),
                unit.version(),
                details.name(),
                details.type(),
                unit.status(),
                details.country(),
                Countries.subregionOf(details.country()).orElse(null),
                Countries.regionOf(details.country()).orElse(null),
                details.place(),
                places.mark(details.place()),
                details.agencies(),
                details.channels(),
                unit.life().establishedOn(),
                unit.life().closedOn(),
                details.womensNetwork(),
                details.position());
    }

    UnitVersionView version(Unit unit, Caller reader) {
        Change change = unit.change();
        return new UnitVersionView(
                unit.version(),
                change.kind(),
                unit.status(),
                change.on(),
                change.members(),
                change.at(),
                seesWithin(reader, unit) ? change.by() : null,
                change.reason(),
                of(unit, reader));
    }

    /** Numbers of officers, and who changed what, are not for everybody. */
    private static boolean seesWithin(Caller reader, Unit unit) {
        return reader.is(Role.REGISTRAR)
                || reader.is(Role.ANALYST)
                || reader.is(Role.OFFICER)
                        && reader.unit().filter(unit.code().value()::equals).isPresent();
    }
}
