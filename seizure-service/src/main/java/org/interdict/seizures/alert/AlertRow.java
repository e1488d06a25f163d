package org.interdict.seizures.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.interdict.contracts.codes.AlertSubject;
import org.interdict.contracts.codes.ExchangeChannel;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code alert}; known to {@link Alerts} alone, and public because JDBI makes it. */
public record AlertRow(
        UUID id,
        long version,
        String subject,
        @Nullable String containerNumber,
        @Nullable String vesselImo,
        @Nullable String flightNumber,
        @Nullable String documentNumber,
        String reason,
        String[] channels,
        String @Nullable [] addressees,
        Instant validUntil,
        @Nullable String unit,
        Instant issuedAt,
        String issuedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closureReason) {

    Alert alert(List<Feedback> feedback) {
        return new Alert(
                id,
                version,
                AlertSubject.valueOf(subject),
                new Identifiers(containerNumber, vesselImo, flightNumber, documentNumber),
                reason,
                Stream.of(channels).map(ExchangeChannel::valueOf).toList(),
                addressees == null ? null : List.of(addressees),
                validUntil,
                unit,
                issuedAt,
                issuedBy,
                feedback,
                closedAt == null || closedBy == null || closureReason == null
                        ? null
                        : new Closure(
                                closedAt, closedBy, closureReason.equals(Closure.NO_REASON) ? null : closureReason));
    }
}
