package org.interdict.seizures.alert;

import java.time.Instant;
import java.util.UUID;
import org.interdict.contracts.codes.AlertOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of an alert at one of those who were asked.
 *
 * @param version of the alert that it made
 * @param seizure to which the alert led
 * @param comment for the unit that gave it and the issuer alone
 * @param unit that gave it; absent when an analyst did
 * @param by the subject of who gave it
 */
record Feedback(
        long version,
        AlertOutcome outcome,
        @Nullable UUID seizure,
        @Nullable String comment,
        Instant at,
        @Nullable String unit,
        String by) {}
