package org.interdict.seizures.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What made a version of a record.
 *
 * @param by the subject of who did it
 * @param reason why; a report and a validation need none
 */
public record Change(
        Kind kind, Instant at, String by, @Nullable String reason) {
    /** What can be done to a record. */
    public enum Kind {
        RECORDED,
        AMENDED,
        VALIDATED,
        RETRACTED
    }
}
