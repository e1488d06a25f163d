package org.interdict.contracts.events.interception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.interdict.contracts.codes.DetectionMethod;
import org.interdict.contracts.codes.DetectionSource;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.InterceptionFlow;
import org.interdict.contracts.codes.InterceptionOutcome;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * An interception after the change, as every interception event carries it: the record without its persons, its
 * narrative and who recorded it.
 *
 * @param id a UUID of version 7
 * @param version counts the changes of the record from 1
 * @param unit the code of the unit that made it
 * @param reference the unit's own name for it; no other record of the unit has it
 * @param interceptedOn the local date of the place
 * @param country ISO 3166-1 alpha-2 code of the unit
 * @param channels who may see the record; never empty
 * @param seizure the id of the seizure that was made with it
 * @param recordedAt when the record was made
 */
public record InterceptionState(
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
        @Nullable String flightNumber,
        @Nullable Route route,
        @Nullable Detection detection,
        @Nullable InterceptionOutcome outcome,
        @Nullable UUID seizure,
        Instant recordedAt) {

    /** Where the persons came from and went to: alpha-2 countries or UN/LOCODEs. */
    public record Route(
            @Nullable String origin,
            @Nullable String departure,
            List<String> transit,
            @Nullable String destination) {}

    /** What led to the persons; alert is the id of the alert that they answered. */
    public record Detection(
            @Nullable DetectionMethod method,
            List<DetectionSource> sources,
            @Nullable UUID alert) {}
}
