package org.interdict.seizures.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.kit.idempotency.SaidOnce;
import org.interdict.seizures.feed.EventFeed;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its owner sees it.
 *
 * @param channel on which the owner is told
 * @param eventTypes absent: all
 * @param secret signs what is delivered; in the answer that made it, and nowhere else
 * @param previousSecretUntil until when the secret before signs too
 * @param cursor the place of the feed up to which deliveries were drawn up
 * @param pending deliveries that wait, or are to be tried again
 * @param disabledReason GONE: the receiver answered 410; RETRIES_EXHAUSTED: the last attempt failed
 * @param eventsLostAt when, on resuming, it turned out that events to be delivered were no longer kept
 */
public record SubscriptionView(
        UUID id,
        long version,
        String name,
        SubscriptionState state,
        @Nullable DisabledReason disabledReason,
        @Nullable Instant disabledAt,
        ExchangeChannel channel,
        @Nullable List<String> eventTypes,
        Interest filter,
        WebhookTarget delivery,
        @Nullable String secret,
        @Nullable Instant previousSecretUntil,
        String cursor,
        long pending,
        @Nullable Instant eventsLostAt,
        Instant createdAt)
        implements SaidOnce {

    static SubscriptionView of(Subscription subscription, @Nullable String secret, long pending) {
        return new SubscriptionView(
                subscription.id(),
                subscription.version(),
                subscription.name(),
                subscription.state(),
                subscription.disabledReason(),
                subscription.disabledAt(),
                subscription.channel(),
                subscription.eventTypes().isEmpty() ? null : subscription.eventTypes(),
                subscription.filter(),
                new WebhookTarget(WebhookTarget.Kind.WEBHOOK, subscription.url()),
                secret,
                subscription.previousSecretUntil(),
                EventFeed.cursor(subscription.position()),
                pending,
                subscription.eventsLostAt(),
                subscription.createdAt());
    }

    @Override
    public SubscriptionView again() {
        return new SubscriptionView(
                id,
                version,
                name,
                state,
                disabledReason,
                disabledAt,
                channel,
                eventTypes,
                filter,
                delivery,
                null,
                previousSecretUntil,
                cursor,
                pending,
                eventsLostAt,
                createdAt);
    }
}
