package org.interdict.seizures.subscription;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.interdict.contracts.events.EventAttributes;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.subscription.SubscriptionDisabled;
import org.interdict.contracts.events.subscription.SubscriptionEventTypes;
import org.interdict.kit.event.Announcement;

/** Turns subscriptions into events; the only place that knows both. The address stays behind: it may hold a password. */
final class SubscriptionEvents {
    private SubscriptionEvents() {}

    static Announcement disabled(Subscription subscription, String eventId, UUID id) {
        SubscriptionDisabled data = new SubscriptionDisabled(
                subscription.id(),
                subscription.version(),
                subscription.name(),
                Objects.requireNonNull(subscription.disabledReason()).name(),
                Objects.requireNonNull(subscription.disabledAt()),
                eventId);
        return new Announcement(
                id,
                Topics.SUBSCRIPTIONS,
                subscription.id().toString(),
                SubscriptionEventTypes.DISABLED,
                subscription.version(),
                data.disabledAt(),
                Map.of(EventAttributes.OWNER, subscription.owner()),
                data);
    }
}
