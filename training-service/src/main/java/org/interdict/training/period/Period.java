package org.interdict.training.period;

import java.time.LocalDate;
import java.util.Optional;
import org.interdict.kit.http.Query;

/** From a day to a day, both included; open where a bound is absent. */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    private static final String EXPECTED = "a date such as 2023-07-04";

    /** Reads {@code from} and {@code to}; a period that ends before it begins is a fault of the query. */
    public static Period of(Query query) {
        Period period =
                new Period(query.value("from", EXPECTED, Period::day), query.value("to", EXPECTED, Period::day));
        if (period.endsBeforeItBegins()) {
            query.fault("to", "before-from", "The period ends before it begins.");
        }
        return period;
    }

    private boolean endsBeforeItBegins() {
        return from.flatMap(begin -> to.map(end -> end.isBefore(begin))).orElse(false);
    }

    /** Years have four digits: ISO 8601 also knows signed ones, and the database does not know most of them. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException(text);
        }
        return day;
    }
}
