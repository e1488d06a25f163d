package org.interdict.seizures.subscription;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.interdict.seizures.webhook.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt, and what becomes of the delivery.
 *
 * @param number from 1, since the delivery was last drawn up
 * @param status of the answer, where there was one
 * @param state of the delivery from now on
 * @param waitMs until the next attempt; absent when there is none to come
 * @param disables why the subscription is delivered to no more; absent when it is
 */
record Attempt(
        UUID subscriptionId,
        String eventId,
        String record,
        int number,
        String outcome,
        @Nullable Integer status,
        long durationMs,
        DeliveryState state,
        @Nullable Long waitMs,
        @Nullable DisabledReason disables) {

    /** Of an event that may not be told any more. */
    static Attempt withheld(Ready ready) {
        return new Attempt(
                ready.subscriptionId(),
                ready.eventId(),
                ready.record(),
                ready.attempts() + 1,
                DeliveryState.WITHHELD.name(),
                null,
                0,
                DeliveryState.WITHHELD,
                null,
                null);
    }

    /** Of an event that was sent; without a wait a failure was the last one, and ends the subscription's deliveries. */
    static Attempt made(Ready ready, Reply reply, Duration took, Optional<Duration> wait) {
        return new Attempt(
                ready.subscriptionId(),
                ready.eventId(),
                ready.record(),
                ready.attempts() + 1,
                reply.outcome(),
                reply.status(),
                took.toMillis(),
                reply.isDelivered() ? DeliveryState.DELIVERED : DeliveryState.PENDING,
                wait.map(Duration::toMillis).orElse(null),
                reply.isDelivered() || wait.isPresent() ? null : reason(reply));
    }

    private static DisabledReason reason(Reply reply) {
        return reply.isGone() ? DisabledReason.GONE : DisabledReason.RETRIES_EXHAUSTED;
    }

    Due due() {
        return new Due(subscriptionId, eventId, record);
    }
}
