package org.interdict.seizures.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.interdict.contracts.codes.AlertOutcome;
import org.interdict.contracts.codes.AlertStatus;
import org.interdict.contracts.codes.AlertSubject;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.seizures.visibility.Sight;
import org.jspecify.annotations.Nullable;

/**
 * An alert as its readers see it; only seizures in the reader's own sight are named.
 *
 * @param status by the clock of the answer
 * @param unit that issued it; absent when an analyst did
 * @param issuedBy the subject who issued it; for the issuer and analysts
 * @param seizures with the same container, vessel or flight that were recorded while it was valid; the latest 100
 */
public record AlertView(
        UUID id,
        long version,
        AlertStatus status,
        AlertSubject subject,
        Identifiers identifiers,
        String reason,
        List<ExchangeChannel> channels,
        @Nullable List<String> addressees,
        Instant validUntil,
        @Nullable String unit,
        Instant issuedAt,
        @Nullable String issuedBy,
        List<FeedbackView> feedback,
        @Nullable ClosureView closure,
        List<UUID> seizures) {

    /**
     * What came of the alert.
     *
     * @param unit that gave it; absent when an analyst did
     * @param by the subject who gave it; for the own unit and analysts
     * @param comment for the own unit and the issuer alone
     */
    public record FeedbackView(
            long version,
            AlertOutcome outcome,
            @Nullable UUID seizure,
            @Nullable String comment,
            Instant at,
            @Nullable String unit,
            @Nullable String by) {

        static FeedbackView of(Feedback feedback, boolean isIssuer, Set<UUID> seizuresInSight, Sight sight) {
            boolean isGiver = sight.speaksFor(feedback.unit(), feedback.by());
            return new FeedbackView(
                    feedback.version(),
                    feedback.outcome(),
                    Optional.ofNullable(feedback.seizure())
                            .filter(seizuresInSight::contains)
                            .orElse(null),
                    isGiver || isIssuer ? feedback.comment() : null,
                    feedback.at(),
                    feedback.unit(),
                    isGiver || sight.isAnalyst() ? feedback.by() : null);
        }
    }

    /**
     * How the alert was ended.
     *
     * @param by the subject who did it; for the issuer and analysts
     * @param reason absent where none was stated
     */
    public record ClosureView(
            Instant at, @Nullable String by, @Nullable String reason) {}

    static AlertView of(Alert alert, List<UUID> linked, Set<UUID> seizuresInSight, Sight sight, Instant now) {
        boolean isIssuer = sight.speaksFor(alert.unit(), alert.issuedBy());
        boolean showsWho = isIssuer || sight.isAnalyst();
        return new AlertView(
                alert.id(),
                alert.version(),
                alert.status(now),
                alert.subject(),
                alert.identifiers(),
                alert.reason(),
                alert.channels(),
                alert.addressees(),
                alert.validUntil(),
                alert.unit(),
                alert.issuedAt(),
                showsWho ? alert.issuedBy() : null,
                alert.feedback().stream()
                        .map(feedback -> FeedbackView.of(feedback, isIssuer, seizuresInSight, sight))
                        .toList(),
                Optional.ofNullable(alert.closure())
                        .map(closure -> new ClosureView(closure.at(), showsWho ? closure.by() : null, closure.reason()))
                        .orElse(null),
                linked);
    }
}
