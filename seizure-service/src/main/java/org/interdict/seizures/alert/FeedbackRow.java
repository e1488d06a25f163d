package org.interdict.seizures.alert;

import java.time.Instant;
import java.util.UUID;
import org.interdict.contracts.codes.AlertOutcome;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code alert_feedback}; known to {@link Alerts} alone, and public because JDBI makes it. */
public record FeedbackRow(
        UUID alertId,
        long version,
        String outcome,
        @Nullable UUID seizure,
        @Nullable String comment,
        Instant givenAt,
        @Nullable String unit,
        String givenBy) {

    Feedback feedback() {
        return new Feedback(version, AlertOutcome.valueOf(outcome), seizure, comment, givenAt, unit, givenBy);
    }
}
