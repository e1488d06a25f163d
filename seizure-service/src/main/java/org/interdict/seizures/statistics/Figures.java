package org.interdict.seizures.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.interdict.contracts.codes.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Figures over seizures.
 *
 * @param computedAt the time of the latest event that is in the figures; absent before the first
 * @param scope ALL records, or those VISIBLE to the caller
 * @param total over all rows; seizures are counted once however many rows they are in
 * @param rows one a combination of the dimensions' values, each with the members of groupBy, seizures, items, quantities
 */
public record Figures(
        @Nullable Instant computedAt,
        Scope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> groupBy,
        Total total,
        List<Map<String, Object>> rows) {

    /** Distinct seizures and their items. */
    public record Total(long seizures, long items) {}

    /** The sum of one measure, in its unit; unlike measures are never added. */
    public record MeasuredQuantity(Measure measure, BigDecimal value, String unit) {}
}
