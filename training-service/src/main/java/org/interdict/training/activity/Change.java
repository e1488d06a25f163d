package org.interdict.training.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What made a version of an activity.
 *
 * @param by the subject of who did it
 * @param reason why; the first version needs none
 */
record Change(Kind kind, Instant at, String by, @Nullable String reason) {
    /** What can be done to an activity. */
    public enum Kind {
        RECORDED,
        AMENDED,
        HELD,
        CANCELLED
    }
}
