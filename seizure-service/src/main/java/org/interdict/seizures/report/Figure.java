package org.interdict.seizures.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was counted, and as an edition keeps it.
 *
 * @param value absent where it is hidden, or where there is nothing to count it from
 * @param asOf the day of a stock, and the last day of a cumulative figure
 * @param hidden true where there are so few persons that their number is not told
 * @param query the address that answers the exact value to an analyst
 */
public record Figure(
        String code,
        int paragraph,
        @Nullable BigDecimal value,
        FigureUnit unit,
        Basis basis,
        @Nullable LocalDate asOf,
        @Nullable Boolean hidden,
        String query) {

    public Figure {
        if (value != null && Boolean.TRUE.equals(hidden)) {
            throw new IllegalArgumentException("hidden and told: " + code);
        }
        if ((asOf == null) != (basis == Basis.YEAR)) {
            throw new IllegalArgumentException("neither of a year nor of a day: " + code);
        }
    }

    /** A figure of the year. */
    static Figure ofYear(Line line, @Nullable BigDecimal value, String query) {
        return of(line, value, null, null, query);
    }

    /** A figure of a day. */
    static Figure ofDay(Line line, long value, LocalDate asOf, String query) {
        return of(line, BigDecimal.valueOf(value), asOf, null, query);
    }

    /** Persons up to a day; none where they are too few to be told. */
    static Figure ofPersons(Line line, OptionalLong persons, LocalDate asOf, String query) {
        return persons.isPresent()
                ? of(line, BigDecimal.valueOf(persons.getAsLong()), asOf, null, query)
                : of(line, null, asOf, true, query);
    }

    private static Figure of(
            Line line, @Nullable BigDecimal value, @Nullable LocalDate asOf, @Nullable Boolean hidden, String query) {
        return new Figure(line.code(), line.paragraph(), value, line.unit(), line.basis(), asOf, hidden, query);
    }

    /** Whether the original would round it. */
    boolean isRounded() {
        return Line.of(code).map(Line::isRounded).orElse(false);
    }

    boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }
}
