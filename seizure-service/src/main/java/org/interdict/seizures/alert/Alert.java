package org.interdict.seizures.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.interdict.contracts.codes.AlertStatus;
import org.interdict.contracts.codes.AlertSubject;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * An alert on record. Its versions are its issue, each feedback and its closure; what was issued never changes.
 *
 * @param addressees the units that it is for; absent: everybody on its channels
 * @param unit that issued it; absent when an analyst did
 * @param issuedBy the subject of who issued it
 * @param feedback in the order in which it came
 */
record Alert(
        UUID id,
        long version,
        AlertSubject subject,
        Identifiers identifiers,
        String reason,
        List<ExchangeChannel> channels,
        @Nullable List<String> addressees,
        Instant validUntil,
        @Nullable String unit,
        Instant issuedAt,
        String issuedBy,
        List<Feedback> feedback,
        @Nullable Closure closure) {
    private static final int MOST_FEEDBACK = 200;

    /**
     * Issues what was asked for, or refuses it with every rule that it breaks.
     *
     * @param knownUnits those of the addressees that exist
     */
    static Alert issue(NewAlert asked, Set<String> knownUnits, Speaker issuer, UUID id, Instant now) {
        AlertRules.refuseBroken(asked, knownUnits, issuer, now);
        return new Alert(
                id,
                1,
                asked.subject(),
                Optional.ofNullable(asked.identifiers()).orElse(Identifiers.NONE),
                asked.reason(),
                asked.channels().stream().distinct().sorted().toList(),
                asked.addressees() == null
                        ? null
                        : asked.addressees().stream().distinct().sorted().toList(),
                AlertRules.end(asked),
                issuer.unit(),
                now,
                issuer.id(),
                List.of(),
                null);
    }

    /** Takes in what came of the alert; late is better than never, so an expired one takes it too. */
    Alert answer(NewFeedback given, Speaker giver, Instant now) {
        refuseWhenClosed();
        if (feedback.size() >= MOST_FEEDBACK) {
            throw new ProblemException(
                    CommonProblem.NOT_POSSIBLE_NOW, "Most feedback that an alert takes: {0}.", MOST_FEEDBACK);
        }
        Feedback latest = new Feedback(
                version + 1, given.outcome(), given.seizure(), given.comment(), now, giver.unit(), giver.id());
        return next(Stream.concat(feedback.stream(), Stream.of(latest)).toList(), null);
    }

    /** Ends the alert. */
    Alert close(NewClosure asked, Speaker issuer, Instant now) {
        refuseWhenClosed();
        return next(feedback, new Closure(now, issuer.id(), asked.reason()));
    }

    AlertStatus status(Instant now) {
        if (closure != null) {
            return AlertStatus.CLOSED;
        }
        return now.isBefore(validUntil) ? AlertStatus.OPEN : AlertStatus.EXPIRED;
    }

    /** When this version was made. */
    Instant changedAt() {
        if (closure != null) {
            return closure.at();
        }
        return latestFeedback().map(Feedback::at).orElse(issuedAt);
    }

    Optional<Feedback> latestFeedback() {
        return feedback.isEmpty() ? Optional.empty() : Optional.of(feedback.get(feedback.size() - 1));
    }

    private void refuseWhenClosed() {
        if (closure != null) {
            throw new ProblemException(CommonProblem.NOT_POSSIBLE_NOW, "The alert is closed.");
        }
    }

    private Alert next(List<Feedback> feedbackNow, @Nullable Closure closureNow) {
        return new Alert(
                id,
                version + 1,
                subject,
                identifiers,
                reason,
                channels,
                addressees,
                validUntil,
                unit,
                issuedAt,
                issuedBy,
                feedbackNow,
                closureNow);
    }
}
