package org.interdict.training.statistics;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Agency;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingTheme;

/** What figures can be grouped and filtered by: the only names that reach a statement, where columns are named alike. */
enum Dimension {
    THEME("theme", isOneOf(TrainingTheme.values())),
    KIND("kind", isOneOf(TrainingKind.values())),
    COUNTRY("country", Countries::isCountry),
    SUBREGION("subregion", Dimension::isSubregion),
    UNIT("unit", matches("[A-Z]{2}[A-Z0-9-]{1,30}")),
    AGENCY("agency", isOneOf(Agency.values())),
    YEAR("year", matches("\\d{4}")),
    QUARTER("quarter", matches("\\d{4}-Q[1-4]")),
    MONTH("month", matches("\\d{4}-(0[1-9]|1[0-2])"));

    private final String parameter;
    private final Predicate<String> isValue;

    Dimension(String parameter, Predicate<String> isValue) {
        this.parameter = parameter;
        this.isValue = isValue;
    }

    static Optional<Dimension> named(String parameter) {
        return Stream.of(values())
                .filter(dimension -> dimension.parameter.equals(parameter))
                .findFirst();
    }

    /** The name in requests, answers and statements. */
    String parameter() {
        return parameter;
    }

    /** Reads a value to filter by. */
    String value(String text) {
        if (!isValue.test(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static boolean isSubregion(String code) {
        return Countries.all().stream()
                .flatMap(country -> Countries.subregionOf(country).stream())
                .anyMatch(code::equals);
    }

    private static Predicate<String> isOneOf(Enum<?>[] codes) {
        return text -> Stream.of(codes).anyMatch(code -> code.name().equals(text));
    }

    private static Predicate<String> matches(String form) {
        return Pattern.compile(form).asMatchPredicate();
    }
}
