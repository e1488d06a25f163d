package org.interdict.contracts.events.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.interdict.contracts.codes.AlertOutcome;
import org.interdict.contracts.codes.AlertStatus;
import org.interdict.contracts.codes.AlertSubject;
import org.interdict.contracts.codes.ExchangeChannel;
import org.jspecify.annotations.Nullable;

/**
 * An alert after the change, as every alert event carries it: the whole of it without comments, without the seizures
 * that feedback names, and without who did what.
 *
 * @param id a UUID of version 7
 * @param version counts the changes of the alert from 1
 * @param status at the time of the change
 * @param unit the code of the one that issued it; absent when an analyst did
 * @param reason why, in words
 * @param channels who may see the alert; never empty
 * @param addressees units that alone may see it on those channels; absent: everybody there
 */
public record AlertState(
        UUID id,
        long version,
        AlertStatus status,
        AlertSubject subject,
        Identifiers identifiers,
        String reason,
        List<ExchangeChannel> channels,
        @Nullable List<String> addressees,
        Instant validUntil,
        @Nullable String unit,
        Instant issuedAt,
        Feedback feedback,
        @Nullable Closure closure) {

    /** What to look out for; container number by ISO 6346, vessel by its IMO number. */
    public record Identifiers(
            @Nullable String containerNumber,
            @Nullable String vesselImo,
            @Nullable String flightNumber,
            @Nullable String documentNumber) {}

    /** How often which outcome was fed back; the latest is that of the event where it is one of feedback. */
    public record Feedback(
            long hits,
            long negatives,
            long notInspected,
            @Nullable AlertOutcome latest) {}

    /**
     * When and why the issuer closed the alert.
     *
     * @param reason absent where none was stated
     */
    public record Closure(Instant at, @Nullable String reason) {}
}
