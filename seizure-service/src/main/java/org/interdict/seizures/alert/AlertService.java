package org.interdict.seizures.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.interdict.kit.http.IfMatch;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.Role;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.Ids;
import org.interdict.seizures.casework.Mandate;
import org.interdict.seizures.partner.PartnerCopies;
import org.interdict.seizures.unit.KnownUnits;
import org.interdict.seizures.visibility.Audience;
import org.interdict.seizures.visibility.Sight;
import org.interdict.seizures.visibility.Visibility;

/** What can be done with alerts. */
@ApplicationScoped
class AlertService {
    private final Alerts alerts;
    private final KnownUnits units;
    private final Visibility visibility;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    AlertService(Alerts alerts, KnownUnits units, Visibility visibility, Outbox outbox, Clock clock, Ids ids) {
        this.alerts = alerts;
        this.units = units;
        this.visibility = visibility;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Asks others to look out for something. */
    @Transactional
    Alert issue(NewAlert asked, Caller caller) {
        Speaker issuer = speaker(caller);
        Alert alert = Alert.issue(asked, knownUnits(asked), issuer, ids.next(), clock.instant());
        alerts.add(alert);
        return announce(alert);
    }

    /** Keeps what came of an alert in the caller's sight. */
    @Transactional
    Alert answer(UUID id, IfMatch ifMatch, NewFeedback given, Caller caller) {
        Sight sight = visibility.of(caller);
        Alert alert = inSight(id, sight);
        ifMatch.check(alert.version());
        refuseUnseenSeizure(given, sight);
        Alert answered = alert.answer(given, speaker(caller), clock.instant());
        alerts.keepFeedback(answered, answered.latestFeedback().orElseThrow());
        return announce(answered);
    }

    /** Ends an alert that the caller, or its unit, has issued. */
    @Transactional
    Alert close(UUID id, IfMatch ifMatch, NewClosure asked, Caller caller) {
        Sight sight = visibility.of(caller);
        Alert alert = inSight(id, sight);
        refuseUnlessIssuer(alert, sight);
        ifMatch.check(alert.version());
        Alert closed = alert.close(asked, speaker(caller), clock.instant());
        alerts.keepClosure(closed, Objects.requireNonNull(closed.closure()));
        return announce(closed);
    }

    private Alert announce(Alert alert) {
        outbox.add(PartnerCopies.with(
                AlertEvents.changed(alert, ids.next()), Audience.ofAlert(alert.channels(), alert.addressees())));
        return alert;
    }

    private Alert inSight(UUID id, Sight sight) {
        return alerts.findToChange(id, sight).orElseThrow(AlertProblem::noSuchAlert);
    }

    private static void refuseUnlessIssuer(Alert alert, Sight sight) {
        if (!sight.speaksFor(alert.unit(), alert.issuedBy())) {
            throw new ProblemException(
                    CommonProblem.NOT_YOURS_TO_CHANGE,
                    "An alert is closed by officers of the unit that issued it, or by the analyst who did.");
        }
    }

    private Set<String> knownUnits(NewAlert asked) {
        return units.find(Set.copyOf(Optional.ofNullable(asked.addressees()).orElse(List.of())))
                .keySet();
    }

    private void refuseUnseenSeizure(NewFeedback given, Sight sight) {
        if (given.seizure() != null
                && alerts.seizuresInSight(List.of(given.seizure()), sight).isEmpty()) {
            throw ProblemException.invalid(List.of(
                    new Fault("/seizure", "unknown-seizure", "There is no seizure with this id in your sight.")));
        }
    }

    /** An officer for its unit, an analyst for itself; nobody without a channel of exchange. */
    private static Speaker speaker(Caller caller) {
        Optional<String> unit = caller.is(Role.OFFICER) ? caller.unit() : Optional.empty();
        if (unit.isEmpty() && !caller.is(Role.ANALYST)) {
            throw new ProblemException(AlertProblem.NOT_ON_A_CHANNEL, "The token of an officer must name its unit.");
        }
        return new Speaker(
                caller.id(),
                unit.orElse(null),
                Mandate.of(caller)
                        .ownChannel()
                        .orElseThrow(() -> new ProblemException(
                                AlertProblem.NOT_ON_A_CHANNEL,
                                "Alerts are for those who exchange records on a channel.")));
    }
}
