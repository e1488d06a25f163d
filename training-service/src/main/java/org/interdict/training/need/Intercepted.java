package org.interdict.training.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * Whether there were interceptions in a unit's subregion, over all time up to the end of a half-year. Nothing finer:
 * small counts of interceptions would tell of persons.
 *
 * @param halfYear its last day
 * @param many whether they were at least {@link #MANY}
 */
record Intercepted(LocalDate halfYear, boolean many) implements Signs {
    static final int MANY = 11;

    private static final BigDecimal EXPOSED = new BigDecimal("0.5");

    /**
     * The last 30 June or 31 December that is not after this day and is over everywhere: of the others nobody is told.
     *
     * @param earliestToday the date where it is earliest on earth
     */
    static LocalDate halfYear(LocalDate asOf, LocalDate earliestToday) {
        LocalDate after = asOf.isBefore(earliestToday) ? asOf.plusDays(1) : earliestToday;
        return LocalDate.of(after.getYear(), after.getMonth().compareTo(Month.JULY) < 0 ? 1 : 7, 1)
                .minusDays(1);
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
                "/api/v1/statistics/interceptions?groupBy=subregion&asOf=" + halfYear));
    }
}
