package org.interdict.seizures.feed;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.interdict.contracts.events.EventAttributes;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.subscription.SubscriptionDisabled;
import org.interdict.contracts.events.subscription.SubscriptionEventTypes;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.seizures.visibility.Audience;

/** What subscriptions put into the feed, for their owner alone. */
@Singleton
final class SubscriptionFeed implements FeedKind {
    @Override
    public String topic() {
        return Topics.SUBSCRIPTIONS;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(SubscriptionEventTypes.DISABLED, SubscriptionDisabled.class);
    }

    @Override
    public FeedEntry entry(ReceivedEvent event, Past before) {
        return FeedEntry.about(
                Set.of(),
                Set.of(),
                Audience.ofOwner(event.extension(EventAttributes.OWNER)),
                event.data(SubscriptionDisabled.class));
    }
}
