package org.interdict.seizures.person;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.kit.http.Query;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What a reader asks of persons: by role alone or by role and one dimension, up to a day. */
record PersonQuestion(List<String> groupBy, Optional<PersonDimension> dimension, Optional<LocalDate> asOf) {
    private static final String ROLE = "role";

    /** What other figures can be asked by: not unknown, but more than figures of persons tell. */
    private static final Set<String> FINER = Set.of(
            "channel",
            "commodity",
            "commodityGroup",
            "concealment",
            "country",
            "departure",
            "destination",
            "detectionMethod",
            "direction",
            "exploitation",
            "from",
            "iccs",
            "initiative",
            "month",
            "nationality",
            "offence",
            "operation",
            "origin",
            "outcome",
            "quarter",
            "referredTo",
            "region",
            "route",
            "species",
            "status",
            "to",
            "trafficType",
            "transportMode",
            "unit",
            "unitType",
            "year");

    /** The names that a query may have, {@code also} among them, whether or not they will be answered. */
    static Set<String> parameters(String... also) {
        return Stream.of(
                        Stream.of("groupBy", "asOf"),
                        Stream.of(also),
                        FINER.stream(),
                        Stream.of(PersonDimension.values()).map(PersonDimension::parameter))
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names every malformed parameter, and only when none is refuses what is too detailed. */
    static PersonQuestion of(Query query, Set<String> given) {
        List<String> groupBy = query.list("groupBy", "names of dimensions", PersonQuestion::name);
        if (new HashSet<>(groupBy).size() < groupBy.size()) {
            query.fault("groupBy", "repeated-dimension", "A dimension may be named once.");
        }
        Optional<LocalDate> asOf = query.date("asOf");
        query.refuseFaults();
        List<String> beside =
                groupBy.stream().filter(name -> !name.equals(ROLE)).toList();
        @Nullable
        String filter = given.stream()
                .filter(name ->
                        FINER.contains(name) || PersonDimension.named(name).isPresent())
                .sorted()
                .findFirst()
                .orElse(null);
        if (filter != null) {
            throw new ProblemException(
                    PersonProblem.TOO_DETAILED, "Persons are not counted by {0}: no period, no filter.", filter);
        }
        if (beside.size() > 1 || beside.stream().anyMatch(FINER::contains)) {
            throw new ProblemException(
                    PersonProblem.TOO_DETAILED,
                    "Persons are counted by role and one of {0}.",
                    Stream.of(PersonDimension.values())
                            .map(PersonDimension::parameter)
                            .collect(Collectors.joining(", ")));
        }
        return new PersonQuestion(groupBy, beside.stream().findFirst().flatMap(PersonDimension::named), asOf);
    }

    /**
     * The half-year up to which persons are counted.
     *
     * @param today the date where it is earliest on earth: a half-year is over when it is over everywhere
     */
    HalfYear halfYear(LocalDate today) {
        HalfYear last = HalfYear.lastEndedBefore(today);
        HalfYear asked = asOf.map(PersonQuestion::ending).orElse(last);
        if (asked.compareTo(last) > 0) {
            throw new ProblemException(
                    PersonProblem.TOO_DETAILED,
                    "The half-year is not over; the last that is ended on {0}.",
                    last.end());
        }
        return asked;
    }

    private static HalfYear ending(LocalDate day) {
        if (!HalfYear.of(day).end().equals(day)) {
            throw new ProblemException(
                    PersonProblem.TOO_DETAILED,
                    "Persons are counted up to 30 June or 31 December of a year, not up to {0}.",
                    day);
        }
        return new HalfYear(day);
    }

    private static String name(String text) {
        if (!text.equals(ROLE)
                && !FINER.contains(text)
                && PersonDimension.named(text).isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
