package org.interdict.seizures.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end that an issuer put to its alert.
 *
 * @param by the subject of who did it
 * @param reason absent where none was stated
 */
record Closure(Instant at, String by, @Nullable String reason) {
    /** Stands in the table, which knows a closure by its reason, where none was stated. */
    static final String NO_REASON = "";
}
