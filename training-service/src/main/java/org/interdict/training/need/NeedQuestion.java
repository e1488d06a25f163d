package org.interdict.training.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.kit.http.Query;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.Role;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.FourDigitYears;

/**
 * Which needs a reader asks for; an empty part means all.
 *
 * @param after the last need that the reader has, when it goes on with a list
 */
record NeedQuestion(
        LocalDate asOf, Set<String> units, Set<String> countries, Set<TrainingTheme> themes, Optional<Rank> after) {
    static final Set<String> PARAMETERS = Set.of("unit", "country", "theme", "asOf", "limit", "cursor");

    private static final String UNIT = "[A-Z]{2}[A-Z0-9-]{1,30}";

    /** @param latestToday the date where it is latest on earth: a list without a day is of this one to its last page */
    static NeedQuestion of(Query query, LocalDate latestToday) {
        Optional<LocalDate> day = query.date("asOf");
        Optional<Place> place = query.cursor(text -> Place.read(text, day));
        LocalDate asOf = day.or(() -> place.map(Place::asOf)).orElse(latestToday);
        if (asOf.isAfter(latestToday)) {
            query.fault("asOf", "in-the-future", "The day has not come yet anywhere.");
        }
        if (Seized.firstDay(asOf).getYear() < 1) {
            query.fault("asOf", "out-of-range", "The calendar begins with the year 0001.");
        }
        return new NeedQuestion(
                asOf,
                new HashSet<>(query.list("unit", "codes of units", code -> matching(code, code.matches(UNIT)))),
                new HashSet<>(query.list(
                        "country", "ISO 3166-1 alpha-2 codes", code -> matching(code, Countries.isCountry(code)))),
                new HashSet<>(query.codes("theme", TrainingTheme.class)),
                place.map(Place::rank));
    }

    /** The same question as far as the caller may ask it: an officer asks for its own unit. */
    NeedQuestion askedBy(Caller caller) {
        if (caller.is(Role.ANALYST) || caller.is(Role.TRAINER)) {
            return this;
        }
        String own = caller.unit()
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.FORBIDDEN, "The token of an officer must name its unit."));
        if (!Set.of(own).containsAll(units)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "An officer reads the needs of its own unit.");
        }
        return new NeedQuestion(asOf, Set.of(own), countries, themes, after);
    }

    /** Whether a need is shown that is not felt: who asks for units sees all of them. */
    boolean wants(Need need) {
        return !units.isEmpty() || need.isFelt();
    }

    boolean isOf(Post post) {
        return (units.isEmpty() || units.contains(post.unit()))
                && (countries.isEmpty() || countries.contains(post.country()));
    }

    /** The themes asked for that the data steer. */
    List<TrainingTheme> steered() {
        return Steering.steered()
                .filter(theme -> themes.isEmpty() || themes.contains(theme))
                .toList();
    }

    Cursor cursorAfter(Need need) {
        return new Cursor(new Place(asOf, need.rank()).toString());
    }

    private static String matching(String code, boolean matches) {
        if (!matches) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }

    /** A place in the list of a day. */
    private record Place(LocalDate asOf, Rank rank) {
        static Place read(String text, Optional<LocalDate> asked) {
            String[] parts = text.split(" ", -1);
            Place place = new Place(
                    FourDigitYears.day(parts[0]),
                    new Rank(
                            new BigDecimal(parts[1]),
                            parts[2],
                            TrainingTheme.valueOf(parts[3]).name()));
            if (asked.filter(day -> !day.equals(place.asOf)).isPresent()) {
                throw new IllegalArgumentException("a cursor of another day");
            }
            return place;
        }

        @Override
        public String toString() {
            return String.join(" ", asOf.toString(), rank.score().toPlainString(), rank.unit(), rank.theme());
        }
    }
}
