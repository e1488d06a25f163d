package org.interdict.training.need;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of what was counted; what a figure does not need is absent.
 *
 * @param place the unit, country or subregion
 * @param detail the empty member, or the activity that taught
 * @param value seizures, where they are counted
 * @param day the last one of the activity that taught
 * @param until the time of the latest event that was taken in
 */
public record Tally(
        Figure figure,
        @Nullable String place,
        @Nullable String theme,
        @Nullable String detail,
        long value,
        @Nullable LocalDate day,
        @Nullable Instant until) {

    /** What a row counts. */
    public enum Figure {
        UNIT,
        COUNTRY,
        ROUTES,
        SUBREGION,
        LEFT_EMPTY,
        TAUGHT,
        INTERCEPTED,
        APPLIED
    }
}
