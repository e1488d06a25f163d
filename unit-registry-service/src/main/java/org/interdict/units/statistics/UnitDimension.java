package org.interdict.units.statistics;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What figures on units can be grouped by: the only names that reach a statement. */
enum UnitDimension {
    TYPE,
    COUNTRY,
    SUBREGION,
    REGION,
    STATUS;

    static Optional<UnitDimension> named(String parameter) {
        return Stream.of(values())
                .filter(dimension -> dimension.column().equals(parameter))
                .findFirst();
    }

    /** The name in requests and answers, and of the column. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
