package org.interdict.seizures.person;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.interdict.contracts.codes.InterceptionRole;

/** Totals of the persons of interceptions, for who prints them; {@link SmallCells} decides what is told of them too. */
@Singleton
public final class PersonTotals {
    private static final PersonGroup SUSPECTS =
            new PersonGroup(PersonGroup.Kind.INTERCEPTION, InterceptionRole.SUSPECTED_TRAFFICKER.name());
    private static final PersonGroup VICTIMS =
            new PersonGroup(PersonGroup.Kind.INTERCEPTION, InterceptionRole.VICTIM.name());

    private final PersonStatistics statistics;
    private final Clock clock;

    PersonTotals(PersonStatistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    /**
     * Persons from the beginning on; empty where they are too few to be told.
     *
     * @param asOf the end of the half-year up to which they are counted
     */
    public record Totals(LocalDate asOf, OptionalLong suspectedTraffickers, OptionalLong victims) {}

    /** Up to the last half-year that was over by that day, and is over now. */
    public Totals upTo(LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
        HalfYear half = HalfYear.lastEndedBefore(day.isBefore(today) ? day.plusDays(1) : today);
        PersonQuestion question = new PersonQuestion(List.of(), Optional.empty(), Optional.of(half.end()));
        Map<PersonGroup, OptionalLong> totals = statistics.totals(List.of(SUSPECTS, VICTIMS), question);
        return new Totals(
                half.end(),
                totals.getOrDefault(SUSPECTS, OptionalLong.empty()),
                totals.getOrDefault(VICTIMS, OptionalLong.empty()));
    }

    /** The least number of persons that is told. */
    public static long least() {
        return SmallCells.LEAST;
    }
}
