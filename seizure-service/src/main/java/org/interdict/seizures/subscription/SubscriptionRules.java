package org.interdict.seizures.subscription;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.events.EventTypes;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.seizures.webhook.Targets;

/** The rules that a subscription of the right shape can still break; all broken ones are named at once. */
@Singleton
final class SubscriptionRules {
    private final Targets targets;

    SubscriptionRules(Targets targets) {
        this.targets = targets;
    }

    void refuseBroken(NewSubscription asked) {
        List<Fault> faults = new ArrayList<>();
        List<String> eventTypes = Optional.ofNullable(asked.eventTypes()).orElse(List.of());
        for (int i = 0; i < eventTypes.size(); i++) {
            if (EventTypes.named(eventTypes.get(i)).isEmpty()) {
                faults.add(new Fault("/eventTypes/" + i, "unknown-type", "There are no events of this type."));
            }
        }
        List<String> countries =
                Optional.ofNullable(asked.filter()).map(Interest::country).orElse(List.of());
        for (int i = 0; i < countries.size(); i++) {
            if (!Countries.isCountry(countries.get(i))) {
                faults.add(new Fault("/filter/country/" + i, "unknown-country", "No country has this code."));
            }
        }
        targets.fault("/delivery/url", asked.delivery().url()).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
