package org.interdict.seizures.interception;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.InterceptionFlow;
import org.interdict.contracts.codes.InterceptionOutcome;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way into the table {@code interception}.
 *
 * @param content the record whole; the other members are what is searched and sorted by
 */
record InterceptionRow(
        UUID id,
        long version,
        SeizureStatus status,
        String unit,
        UnitType unitType,
        String reference,
        LocalDate interceptedOn,
        String country,
        List<ExchangeChannel> channels,
        @Nullable InterceptionFlow flow,
        @Nullable InterceptionOutcome outcome,
        Instant recordedAt,
        String recordedBy,
        Instant changedAt,
        @Nullable String reason,
        String fingerprint,
        @JsonRawValue String content) {

    static InterceptionRow of(Interception interception, String fingerprint, String content) {
        return new InterceptionRow(
                interception.id(),
                interception.version(),
                interception.status(),
                interception.unit(),
                interception.unitType(),
                interception.reference(),
                interception.interceptedOn(),
                interception.country(),
                interception.channels(),
                interception.flow(),
                interception.outcome(),
                interception.recordedAt(),
                interception.recordedBy(),
                interception.change().at(),
                interception.change().reason(),
                fingerprint,
                content);
    }
}
