package org.interdict.units.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interdict.contracts.codes.Agency;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.UnitStatus;
import org.interdict.contracts.codes.UnitTool;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A border unit, or the national reporter of a country. */
record Unit(
        UnitCode code,
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

    /** The first day of the national reporters, before any data that the programme has. */
    private static final LocalDate NATIONAL_SINCE = LocalDate.of(1990, 1, 1);

    /**
     * A unit that enters the registry: ESTABLISHED with a date, PLANNED without.
     *
     * @param latestToday the date where it is latest on earth, the last day that can have been
     */
    static Unit register(NewUnit unit, LocalDate latestToday) {
        refuseBrokenRules(unit, latestToday);
        boolean national = unit.type() == UnitType.NATIONAL;
        return new Unit(
                new UnitCode(unit.code()),
                1,
                unit.name(),
                unit.type(),
                unit.establishedOn() == null ? UnitStatus.PLANNED : UnitStatus.ESTABLISHED,
                national ? stated(unit.country()) : Countries.countryOf(stated(unit.place())),
                unit.place(),
                Optional.ofNullable(unit.agencies()).map(List::copyOf).orElse(List.of()),
                Optional.ofNullable(unit.channels())
                        .map(channels -> channels.stream().distinct().sorted().toList())
                        .orElse(List.of()),
                unit.establishedOn(),
                null,
                Boolean.TRUE.equals(unit.womensNetwork()),
                unit.position());
    }

    /** The reporter that speaks for a whole country. */
    static Unit national(String country, String countryName) {
        return new Unit(
                UnitCode.nationalOf(country),
                1,
                countryName + ", national reporter",
                UnitType.NATIONAL,
                UnitStatus.ESTABLISHED,
                country,
                null,
                List.of(),
                List.of(),
                NATIONAL_SINCE,
                null,
                false,
                null);
    }

    /** What the registrar said, after defaults: two registrations that agree in it are the same one sent twice. */
    NewUnit content() {
        return new NewUnit(
                code.value(),
                name,
                type,
                place,
                place == null ? country : null,
                agencies,
                channels,
                establishedOn,
                womensNetwork,
                position);
    }

    /** The unit as a reader sees it who may not know how many officers it has. */
    Unit withoutOfficers() {
        return new Unit(
                code,
                version,
                name,
                type,
                status,
                country,
                place,
                agencies.stream().map(UnitAgency::withoutOfficers).toList(),
                channels,
                establishedOn,
                closedOn,
                womensNetwork,
                position);
    }

    private static void refuseBrokenRules(NewUnit unit, LocalDate latestToday) {
        List<Fault> faults = new ArrayList<>();
        if (unit.type() == UnitType.NATIONAL) {
            if (unit.place() != null) {
                faults.add(new Fault("/place", "not-for-national", "A NATIONAL unit states its country instead."));
            }
            if (unit.country() == null) {
                faults.add(new Fault("/country", "missing", "A NATIONAL unit states its country."));
            }
        } else {
            if (unit.place() == null) {
                faults.add(new Fault("/place", "missing", "The unit states its place."));
            }
            if (unit.country() != null) {
                faults.add(new Fault("/country", "follows-from-place", "The country follows from the place."));
            }
        }
        if (unit.place() != null && !Countries.isPlace(unit.place())) {
            faults.add(new Fault("/place", "unknown-country", "The place is in no country of ISO 3166-1."));
        }
        if (unit.country() != null && !Countries.isCountry(unit.country())) {
            faults.add(new Fault("/country", "unknown-country", "No country of ISO 3166-1 has this code."));
        }
        if (unit.establishedOn() != null && unit.establishedOn().isAfter(latestToday)) {
            faults.add(new Fault("/establishedOn", "in-the-future", "The day has not come yet."));
        }
        Set<Agency> seen = new HashSet<>();
        List<UnitAgency> agencies = Optional.ofNullable(unit.agencies()).orElse(List.of());
        for (int i = 0; i < agencies.size(); i++) {
            if (!seen.add(agencies.get(i).agency())) {
                faults.add(new Fault("/agencies/" + i + "/agency", "repeated", "The agency is stated twice."));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static String stated(@Nullable String value) {
        return Optional.ofNullable(value).orElseThrow();
    }
}
