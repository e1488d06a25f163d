package org.interdict.units.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Figures on units.
 *
 * @param computedAt the time of the latest change of the registry that is in the figures
 * @param asOf the day of the stock, where a day was asked for
 * @param from the first day of the period, where one was asked for
 * @param to the last day of the period, on which the stock is counted
 * @param rows one a combination of the dimensions' values, each with the members of groupBy and the figures
 */
public record UnitFigures(
        @Nullable Instant computedAt,
        @Nullable LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> groupBy,
        Total total,
        List<Map<String, Object>> rows) {

    /** Over all rows; a country that is in several rows counts once. */
    public record Total(
            @Schema(description = "Stock: units established by the day and not closed by then")
            long units,

            @Schema(description = "Stock: Member States of the United Nations that have such a unit")
            long memberStates,

            @Schema(description = "Flow of a period: units established in it; of a day: units ever established by then")
            long established,

            @Schema(description = "Of the units in stock, as the registry knows them now; for registrars and analysts")
            @Nullable
            Strength officers) {}

    /** Officers of the units in stock. */
    public record Strength(
            long female,
            long male,

            @Schema(description = "Per cent, one decimal; absent without officers") @Nullable
            BigDecimal womenShare) {
        static Strength of(long female, long male) {
            long all = female + male;
            return new Strength(
                    female,
                    male,
                    all == 0
                            ? null
                            : BigDecimal.valueOf(100 * female)
                                    .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
        }
    }
}
