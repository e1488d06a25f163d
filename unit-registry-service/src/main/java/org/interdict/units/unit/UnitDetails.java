package org.interdict.units.unit;

import java.util.List;
import java.util.Optional;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.UnitTool;
import org.interdict.contracts.codes.UnitType;
import org.jspecify.annotations.Nullable;

/** What is known of a unit beside its code and its life. */
record UnitDetails(
        String name,
        UnitType type,
        String country,
        @Nullable String place,
        List<UnitAgency> agencies,
        List<UnitTool> channels,
        boolean womensNetwork,
        @Nullable Position position) {

    /** What the registrar said, after defaults. */
    static UnitDetails of(NewUnit unit) {
        return new UnitDetails(
                unit.name(),
                unit.type(),
                unit.place() == null
                        ? Optional.ofNullable(unit.country()).orElseThrow()
                        : Countries.countryOf(unit.place()),
                unit.place(),
                Optional.ofNullable(unit.agencies()).map(List::copyOf).orElse(List.of()),
                Optional.ofNullable(unit.channels())
                        .map(channels -> channels.stream().distinct().sorted().toList())
                        .orElse(List.of()),
                Boolean.TRUE.equals(unit.womensNetwork()),
                unit.position());
    }

    UnitDetails withoutOfficers() {
        return new UnitDetails(
                name,
                type,
                country,
                place,
                agencies.stream().map(UnitAgency::withoutOfficers).toList(),
                channels,
                womensNetwork,
                position);
    }
}
