package org.interdict.seizures.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The report as it was when an analyst published it; it never changes.
 *
 * @param publishedBy the subject who did it
 */
record Edition(
        UUID id,
        ProgrammeReport report,
        @Nullable String title,
        @Nullable String note,
        Instant publishedAt,
        String publishedBy) {
    /** There is never another. */
    static final long VERSION = 1;
}
