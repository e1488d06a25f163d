package org.interdict.seizures.subscription;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a subscription, with the log of the attempts.
 *
 * @param eventId the webhook-id
 * @param type of a delivered event; of another one nothing is told but its id
 * @param subject the record, of a delivered event
 * @param nextAttemptAt of one that is pending; in the past where it waits for an earlier event of its record
 * @param attempts the latest first, 50 at most
 */
public record DeliveryView(
        String eventId,
        @Nullable String type,
        @Nullable String subject,
        DeliveryState state,
        @Nullable Instant nextAttemptAt,
        List<AttemptView> attempts) {

    /**
     * One attempt.
     *
     * @param number from 1, and from 1 again after a replay, or a resumption of what was disabled
     * @param outcome DELIVERED, HTTP_ and a status, REDIRECT, TIMEOUT, CLOSED, UNREACHABLE, TLS, UNKNOWN_HOST,
     *     REFUSED_ADDRESS; WITHHELD where the event was out of sight and was not sent
     * @param status of the answer, where there was one
     * @param nextAt when the next attempt was to be made; absent when there was to be none
     */
    public record AttemptView(
            int number,
            Instant at,
            String outcome,
            @Nullable Integer status,
            long durationMs,
            @Nullable Instant nextAt) {}
}
