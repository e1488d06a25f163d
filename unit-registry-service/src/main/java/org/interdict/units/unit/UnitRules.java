package org.interdict.units.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interdict.contracts.codes.Agency;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.Sentence;
import org.jspecify.annotations.Nullable;

/** Rules across members that a unit of the right shape can still break; all broken ones are named at once. */
final class UnitRules {
    private final List<Fault> faults = new ArrayList<>();

    /** @param latestToday the date where it is latest on earth, the last day that can have been */
    static void registration(NewUnit unit, LocalDate latestToday) {
        UnitRules rules = new UnitRules();
        rules.content(unit, latestToday);
        rules.refuseFaults();
    }

    /** What can be said of a unit that was registered before. */
    static void amendment(Unit before, NewUnit after, LocalDate latestToday) {
        UnitRules rules = new UnitRules();
        rules.expect(
                before.code().value().equals(after.code()),
                "/code",
                "not-changeable",
                "The code names the unit and stays what it is.");
        rules.expect(
                before.isNational() == (after.type() == UnitType.NATIONAL),
                "/type",
                "not-changeable",
                "A unit of the programme and a national reporter are not made of one another.");
        rules.content(after, latestToday);
        rules.establishment(before.life(), after.establishedOn());
        rules.refuseFaults();
    }

    private void content(NewUnit unit, LocalDate latestToday) {
        location(unit);
        expect(
                unit.establishedOn() == null || !unit.establishedOn().isAfter(latestToday),
                "/establishedOn",
                "in-the-future",
                "The day has not come yet.");
        Set<Agency> seen = new HashSet<>();
        List<UnitAgency> agencies = Optional.ofNullable(unit.agencies()).orElse(List.of());
        for (int i = 0; i < agencies.size(); i++) {
            expect(
                    seen.add(agencies.get(i).agency()),
                    "/agencies/" + i + "/agency",
                    "repeated",
                    "The agency is stated twice.");
        }
    }

    private void location(NewUnit unit) {
        if (unit.type() == UnitType.NATIONAL) {
            expect(unit.place() == null, "/place", "not-for-national", "A NATIONAL unit states its country instead.");
            expect(unit.country() != null, "/country", "missing", "A NATIONAL unit states its country.");
        } else {
            expect(unit.place() != null, "/place", "missing", "The unit states its place.");
            expect(
                    unit.country() == null
                            || unit.place() != null && unit.country().equals(Countries.countryOf(unit.place())),
                    "/country",
                    "follows-from-place",
                    "The country follows from the place.");
        }
        expect(
                unit.place() == null || Countries.isPlace(unit.place()),
                "/place",
                "unknown-country",
                "The place is in no country of ISO 3166-1.");
        expect(
                unit.country() == null || Countries.isCountry(unit.country()),
                "/country",
                "unknown-country",
                "No country of ISO 3166-1 has this code.");
    }

    /** A first day can be corrected; one that there was not, or that is to be no more, is a matter of transitions. */
    private void establishment(Life life, @Nullable LocalDate establishedOn) {
        if (life.establishedOn() == null) {
            expect(
                    establishedOn == null,
                    "/establishedOn",
                    "by-transition",
                    "The unit was never established; a transition does that.");
        } else if (establishedOn == null) {
            expect(false, "/establishedOn", "missing", "The unit was established, and keeps its day.");
        } else {
            expect(
                    life.allowsEstablishedOn(establishedOn),
                    "/establishedOn",
                    "back-in-time",
                    "The next step in the life of the unit was before this day.");
        }
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private void expect(boolean kept, String pointer, String code, @Sentence String detail) {
        if (!kept) {
            faults.add(new Fault(pointer, code, detail));
        }
    }
}
