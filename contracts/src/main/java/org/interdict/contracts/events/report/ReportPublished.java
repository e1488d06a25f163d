package org.interdict.contracts.events.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the programme report with its frozen figures; without who published it.
 *
 * @param version always 1: an edition never changes
 * @param year the one that figures of a year are of
 * @param asOf the day that the figures of stock are of
 * @param computedAt when the figures were counted
 */
public record ReportPublished(
        UUID id,
        long version,
        int year,
        LocalDate asOf,
        @Nullable String title,
        @Nullable String note,
        Instant computedAt,
        Instant publishedAt,
        List<Figure> figures) {

    /**
     * A figure of the report.
     *
     * @param paragraph that of the original report
     * @param value absent where it is hidden, or where there is none
     * @param unit such as kg, item, person, %
     * @param basis YEAR, STOCK or CUMULATIVE
     * @param asOf the day up to which it counts; absent of a year
     * @param hidden true where there are so few persons that their number is not told
     */
    public record Figure(
            String code,
            int paragraph,
            @Nullable BigDecimal value,
            String unit,
            String basis,
            @Nullable LocalDate asOf,
            @Nullable Boolean hidden) {}
}
