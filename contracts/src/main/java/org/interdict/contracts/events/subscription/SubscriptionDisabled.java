package org.interdict.contracts.events.subscription;

import java.time.Instant;
import java.util.UUID;

/**
 * A subscription that is delivered to no more until its owner resumes it; without its address, for the owner alone (the
 * attribute {@code owner} names the subject).
 *
 * @param version the subscription's version since then
 * @param name as the owner calls it
 * @param reason GONE: the receiver answered 410; RETRIES_EXHAUSTED: the last attempt to deliver an event failed
 * @param eventId the event whose delivery failed; it is sent again when the subscription is resumed
 */
public record SubscriptionDisabled(
        UUID id, long version, String name, String reason, Instant disabledAt, String eventId) {}
