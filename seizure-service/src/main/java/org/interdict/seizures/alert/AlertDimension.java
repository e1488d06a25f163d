package org.interdict.seizures.alert;

import java.util.Optional;
import java.util.stream.Stream;

/** What figures over alerts can be grouped by: coarse enough for every reader; the only names that reach a statement. */
enum AlertDimension {
    SUBJECT("subject", "a.subject"),
    YEAR("year", "to_char(a.issued_at at time zone 'UTC', 'YYYY')"),
    MONTH("month", "to_char(a.issued_at at time zone 'UTC', 'YYYY-MM')");

    private final String parameter;
    private final String sql;

    AlertDimension(String parameter, String sql) {
        this.parameter = parameter;
        this.sql = sql;
    }

    static Optional<AlertDimension> named(String parameter) {
        return Stream.of(values())
                .filter(dimension -> dimension.parameter.equals(parameter))
                .findFirst();
    }

    /** The name in requests and answers. */
    String parameter() {
        return parameter;
    }

    /** The expression over {@code alert a}. */
    String sql() {
        return sql;
    }
}
