package org.interdict.seizures.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a partner wants to be told of, and where.
 *
 * @param owner the subject of the token that made it
 * @param channel on which the owner is told
 * @param eventTypes empty: all
 * @param secretNumber which of its secrets signs
 * @param previousSecretUntil until when the one before signs too
 * @param position of the feed, up to which deliveries were drawn up
 * @param eventsLostAt when it turned out that events which it should have had were no longer kept
 */
record Subscription(
        UUID id,
        long version,
        String owner,
        ExchangeChannel channel,
        String name,
        List<String> eventTypes,
        Interest filter,
        String url,
        SubscriptionState state,
        @Nullable DisabledReason disabledReason,
        @Nullable Instant disabledAt,
        int secretNumber,
        @Nullable Instant previousSecretUntil,
        long position,
        @Nullable Instant eventsLostAt,
        Instant createdAt) {

    private static final Interest ALL = new Interest(null, null, null, null);

    /** A new one, that is told of what follows this position. */
    static Subscription open(
            NewSubscription asked, String owner, ExchangeChannel channel, UUID id, long position, Instant now) {
        return new Subscription(
                id,
                1,
                owner,
                channel,
                asked.name(),
                Objects.requireNonNullElse(asked.eventTypes(), List.<String>of()).stream()
                        .distinct()
                        .toList(),
                Objects.requireNonNullElse(asked.filter(), ALL),
                asked.delivery().url(),
                SubscriptionState.ACTIVE,
                null,
                null,
                1,
                null,
                position,
                null,
                now);
    }

    /** Stops deliveries until it is resumed. */
    Subscription pause() {
        if (state != SubscriptionState.ACTIVE) {
            throw new ProblemException(CommonProblem.NOT_POSSIBLE_NOW, "Only an active subscription can be paused.");
        }
        return in(SubscriptionState.PAUSED, null, null, position, eventsLostAt);
    }

    /**
     * Goes on where it stopped.
     *
     * @param purged up to this position the feed keeps no events any more
     */
    Subscription resume(long purged, Instant now) {
        if (state == SubscriptionState.ACTIVE) {
            throw new ProblemException(CommonProblem.NOT_POSSIBLE_NOW, "The subscription is active.");
        }
        return position < purged
                ? in(SubscriptionState.ACTIVE, null, null, purged, now)
                : in(SubscriptionState.ACTIVE, null, null, position, eventsLostAt);
    }

    /** Ends deliveries because the receiver is not to be reached. */
    Subscription disable(DisabledReason reason, Instant now) {
        return in(SubscriptionState.DISABLED, reason, now, position, eventsLostAt);
    }

    /** Goes back to a position, to hear again what follows it; never forward, which would leave events out. */
    Subscription replay(long from) {
        return in(state, disabledReason, disabledAt, Math.min(position, from), eventsLostAt);
    }

    /** Signs with a new secret, and for a while with the present one too. */
    Subscription rotateSecret(Instant now, Duration overlap) {
        return new Subscription(
                id,
                version + 1,
                owner,
                channel,
                name,
                eventTypes,
                filter,
                url,
                state,
                disabledReason,
                disabledAt,
                secretNumber + 1,
                now.plus(overlap),
                position,
                eventsLostAt,
                createdAt);
    }

    private Subscription in(
            SubscriptionState next,
            @Nullable DisabledReason reason,
            @Nullable Instant since,
            long nextPosition,
            @Nullable Instant lostAt) {
        return new Subscription(
                id,
                version + 1,
                owner,
                channel,
                name,
                eventTypes,
                filter,
                url,
                next,
                reason,
                since,
                secretNumber,
                previousSecretUntil,
                nextPosition,
                lostAt,
                createdAt);
    }
}
