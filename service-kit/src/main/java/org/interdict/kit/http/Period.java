package org.interdict.kit.http;

import java.time.LocalDate;
import java.util.Optional;

/** From a day to a day, both included; open where a bound is absent. */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Reads {@code from} and {@code to}; a period that ends before it begins is a fault of the query. */
    public static Period of(Query query) {
        Period period = new Period(query.date("from"), query.date("to"));
        if (period.endsBeforeItBegins()) {
            query.fault("to", "before-from", "The period ends before it begins.");
        }
        return period;
    }

    private boolean endsBeforeItBegins() {
        return from.flatMap(begin -> to.map(end -> end.isBefore(begin))).orElse(false);
    }
}
