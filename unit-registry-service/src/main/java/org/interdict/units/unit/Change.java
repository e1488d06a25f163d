package org.interdict.units.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What made a version of a unit.
 *
 * @param on the local day from which it holds: that of a transition or of the establishment; a correction has none
 * @param by the subject of who did it
 * @param reason why; a registration needs none
 * @param members what differs from the version before
 */
record Change(
        Kind kind,
        @Nullable LocalDate on,
        Instant at,
        String by,
        @Nullable String reason,
        List<String> members) {
    /** What can be done to a unit. */
    public enum Kind {
        REGISTERED,
        UPDATED,
        TRANSITIONED
    }
}
