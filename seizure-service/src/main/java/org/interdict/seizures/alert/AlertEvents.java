package org.interdict.seizures.alert;

import java.util.Optional;
import java.util.UUID;
import org.interdict.contracts.codes.AlertOutcome;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.alert.AlertEventTypes;
import org.interdict.contracts.events.alert.AlertState;
import org.interdict.kit.event.Announcement;
import org.jspecify.annotations.Nullable;

/** Turns alerts into events; the only place that knows both. Comments, seizures and who did what stay behind. */
final class AlertEvents {
    private AlertEvents() {}

    /** The event of what made this version of the alert. */
    static Announcement changed(Alert alert, UUID eventId) {
        return new Announcement(
                eventId,
                Topics.ALERTS,
                alert.id().toString(),
                type(alert),
                alert.version(),
                alert.changedAt(),
                state(alert));
    }

    private static String type(Alert alert) {
        if (alert.closure() != null) {
            return AlertEventTypes.CLOSED;
        }
        return alert.feedback().isEmpty() ? AlertEventTypes.ISSUED : AlertEventTypes.FEEDBACK;
    }

    private static AlertState state(Alert alert) {
        return new AlertState(
                alert.id(),
                alert.version(),
                alert.status(alert.changedAt()),
                alert.subject(),
                new AlertState.Identifiers(
                        alert.identifiers().containerNumber(),
                        alert.identifiers().vesselImo(),
                        alert.identifiers().flightNumber(),
                        alert.identifiers().documentNumber()),
                alert.reason(),
                alert.channels(),
                alert.addressees(),
                alert.validUntil(),
                alert.unit(),
                alert.issuedAt(),
                new AlertState.Feedback(
                        count(alert, AlertOutcome.HIT),
                        count(alert, AlertOutcome.NEGATIVE),
                        count(alert, AlertOutcome.NOT_INSPECTED),
                        alert.latestFeedback().map(Feedback::outcome).orElse(null)),
                closure(alert.closure()));
    }

    private static long count(Alert alert, AlertOutcome outcome) {
        return alert.feedback().stream()
                .filter(feedback -> feedback.outcome() == outcome)
                .count();
    }

    private static AlertState.@Nullable Closure closure(@Nullable Closure closure) {
        return Optional.ofNullable(closure)
                .map(end -> new AlertState.Closure(end.at(), end.reason()))
                .orElse(null);
    }
}
