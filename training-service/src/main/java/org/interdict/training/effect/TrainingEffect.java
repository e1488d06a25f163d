package org.interdict.training.effect;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.Measure;
import org.interdict.contracts.codes.TrainingTheme;
import org.jspecify.annotations.Nullable;

/** Activities on a theme in a year, and what the units that they were for seized of its goods afterwards. */
public record TrainingEffect(
        TrainingTheme theme,
        int year,

        @Schema(
                description =
                        "Activities on the theme that began in the year and were held, network meetings not among them")
        long activities,

        @Schema(
                description =
                        "Seizures of the theme's goods in the taught units, each from the first day of its first such "
                                + "activity to the end of the year")
        long seizures,

        @Schema(description = "Of those goods, by measure; unlike measures are never added")
        List<MeasuredQuantity> quantities,

        @Schema(
                description =
                        "The time of the latest seizure or interception that is in the figures; absent before the first")
        @Nullable
        Instant computedAt) {

    /** The sum of one measure, in its unit. */
    public record MeasuredQuantity(Measure measure, BigDecimal value, String unit) {}
}
