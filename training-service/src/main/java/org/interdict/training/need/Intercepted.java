package org.interdict.training.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether there were interceptions in a unit's subregion, over all time up to the end of a half-year. Nothing finer:
 * small counts of interceptions would tell of persons.
 *
 * @param many whether they were at least {@link #MANY}
 */
record Intercepted(LocalDate asOf, boolean many) implements Signs {
    static final int MANY = 11;

    private static final BigDecimal EXPOSED = new BigDecimal("0.5");

    /** The last 30 June or 31 December that is not after this day. */
    static LocalDate halfYear(LocalDate asOf) {
        LocalDate june = LocalDate.of(asOf.getYear(), 6, 30);
        LocalDate december = LocalDate.of(asOf.getYear(), 12, 31);
        if (asOf.equals(december)) {
            return december;
        }
        return asOf.isBefore(june) ? december.minusYears(1) : june;
    }

    @Override
    public BigDecimal exposure() {
        return many ? EXPOSED : BigDecimal.ZERO;
    }

    @Override
    public BigDecimal gaps() {
        return BigDecimal.ZERO;
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(Evidence.atLeast(
                "interceptionsInSubregion",
                many ? MANY : 0,
                "/api/v1/statistics/interceptions?groupBy=subregion&asOf=" + halfYear(asOf)));
    }
}
