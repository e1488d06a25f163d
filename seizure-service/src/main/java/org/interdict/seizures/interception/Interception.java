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
import org.interdict.seizures.casework.CaseRecord;
import org.interdict.seizures.casework.Change;
import org.interdict.seizures.casework.Detection;
import org.interdict.seizures.casework.Reporter;
import org.interdict.seizures.casework.Route;
import org.interdict.seizures.unit.KnownUnit;
import org.jspecify.annotations.Nullable;

/**
 * An interception on record.
 *
 * @param country of the unit
 * @param seizure the one that was made with it
 * @param change what made this version of the record
 */
record Interception(
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
        @Nullable UUID seizure,
        @Nullable String narrative,
        Instant recordedAt,
        String recordedBy,
        Change change)
        implements CaseRecord {

    /**
     * Records what a unit reports, or refuses it with every rule that it breaks.
     *
     * @param seizures those that the report may name
     */
    static Interception report(
            NewInterception report, KnownUnit unit, Reporter reporter, Set<UUID> seizures, UUID id, Instant now) {
        InterceptionRules.refuseBroken(report, unit, reporter, seizures, now);
        return of(
                id,
                1,
                report,
                unit,
                reporter,
                now,
                reporter.id(),
                new Change(Change.Kind.RECORDED, now, reporter.id(), null));
    }

    /** Corrects what was reported; a validated record is to be validated anew. */
    Interception amend(
            NewInterception content,
            KnownUnit knownUnit,
            Reporter reporter,
            Set<UUID> seizures,
            String reason,
            Instant now) {
        refuseUnlessItCanBecome(SeizureStatus.RECORDED);
        InterceptionRules.refuseBroken(this, content, knownUnit, reporter, seizures, now);
        return of(
                id,
                version + 1,
                content,
                knownUnit,
                reporter,
                recordedAt,
                recordedBy,
                new Change(Change.Kind.AMENDED, now, reporter.id(), reason));
    }

    /** Confirms the record. */
    Interception validate(String analyst, Instant now) {
        refuseUnlessItCanBecome(SeizureStatus.VALIDATED);
        return become(SeizureStatus.VALIDATED, new Change(Change.Kind.VALIDATED, now, analyst, null));
    }

    /** Takes the record back: it is kept, and counts no more. */
    Interception retract(String officer, String reason, Instant now) {
        refuseUnlessItCanBecome(SeizureStatus.RETRACTED);
        return become(SeizureStatus.RETRACTED, new Change(Change.Kind.RETRACTED, now, officer, reason));
    }

    @Override
    public LocalDate day() {
        return interceptedOn;
    }

    long victims() {
        return persons.stream().filter(InterceptedPerson::isVictim).count();
    }

    /** The persons without the victims. */
    List<InterceptedPerson> others() {
        return persons.stream().filter(person -> !person.isVictim()).toList();
    }

    private static Interception of(
            UUID id,
            long version,
            NewInterception report,
            KnownUnit unit,
            Reporter reporter,
            Instant recordedAt,
            String recordedBy,
            Change change) {
        return new Interception(
                id,
                version,
                SeizureStatus.RECORDED,
                report.unit(),
                unit.type(),
                report.reference(),
                report.interceptedOn(),
                unit.country(),
                reporter.channels(report.channels()),
                report.flow(),
                report.flightNumber(),
                CaseRecord.unlessEmpty(report.route(), Route.NONE),
                CaseRecord.unlessEmpty(report.detection(), Detection.NONE),
                report.outcome(),
                List.copyOf(report.persons()),
                report.seizure(),
                report.narrative(),
                recordedAt,
                recordedBy,
                change);
    }

    private Interception become(SeizureStatus next, Change nextChange) {
        return new Interception(
                id,
                version + 1,
                next,
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
                seizure,
                narrative,
                recordedAt,
                recordedBy,
                nextChange);
    }

    /** What the unit said, after defaults: two reports that agree in it are the same report sent twice. */
    NewInterception content() {
        return new NewInterception(
                unit,
                reference,
                interceptedOn,
                channels,
                flow,
                flightNumber,
                route,
                detection,
                outcome,
                persons,
                seizure,
                narrative);
    }
}
