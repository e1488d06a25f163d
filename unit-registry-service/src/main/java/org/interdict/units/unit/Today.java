package org.interdict.units.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day that it is. */
public final class Today {
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(14);

    private Today() {}

    /** Where it is latest on earth: a day after it has begun nowhere, and is in the future. */
    public static LocalDate latest(Instant now) {
        return LocalDate.ofInstant(now, LATEST);
    }
}
