package org.interdict.seizures.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Figures over alerts of all channels.
 *
 * @param computedAt when the records were counted: what was committed by then is in the figures
 * @param scope always ALL
 * @param rows one a combination of the dimensions' values, each with the members of groupBy and those of the total
 */
public record AlertFigures(
        Instant computedAt,
        String scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> groupBy,
        Total total,
        List<Map<String, Object>> rows) {

    /** The figures of all alerts of the period. */
    public record Total(
            long issued,

            @Schema(description = "Alerts that were answered at least once")
            long withFeedback,

            @Schema(description = "Alerts with at least one HIT among the feedback")
            long hits,

            @Schema(
                    description =
                            "Median of the hours from the issue to the first feedback, over the alerts that have any;"
                                    + " one decimal, absent when none has")
            @Nullable
            BigDecimal medianHoursToFeedback) {}
}
