package org.interdict.seizures.interception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.InterceptionFlow;
import org.interdict.contracts.codes.InterceptionOutcome;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.UnitType;
import org.interdict.seizures.casework.Detection;
import org.interdict.seizures.casework.Route;
import org.interdict.seizures.visibility.Sight;
import org.jspecify.annotations.Nullable;

/**
 * An interception as its readers see it. Outside the own unit the victims are a number and not among the persons, and
 * there is no narrative.
 */
public record InterceptionView(
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
        List<InterceptedPerson> persons,
        long victims,
        @Nullable UUID seizure,
        @Nullable String narrative,
        Instant recordedAt) {

    /** What the service adds to a report: imports know it in the files that exports write, and take nothing from it. */
    static final Set<String> ADDED = Set.of("id", "version", "status", "unitType", "country", "victims", "recordedAt");

    static InterceptionView of(Interception interception, Sight sight) {
        boolean own = sight.isOwnUnit(interception.unit());
        return new InterceptionView(
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
                interception.flightNumber(),
                interception.route(),
                interception.detection(),
                interception.outcome(),
                own ? interception.persons() : interception.others(),
                interception.victims(),
                interception.seizure(),
                own ? interception.narrative() : null,
                interception.recordedAt());
    }

    /** As it goes into files, which travel. */
    InterceptionView withoutNarrative() {
        return new InterceptionView(
                id,
                version,
                status,
                unit,
                unitType,
                reference,
                interceptedOn,
                country,
                channels,
                flow,
                flightNumber,
                route,
                detection,
                outcome,
                persons,
                victims,
                seizure,
                null,
                recordedAt);
    }
}
