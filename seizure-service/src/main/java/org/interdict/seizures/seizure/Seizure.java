package org.interdict.seizures.seizure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.TrafficType;
import org.interdict.contracts.codes.UnitType;
import org.interdict.seizures.casework.CaseRecord;
import org.interdict.seizures.casework.Change;
import org.interdict.seizures.casework.Detection;
import org.interdict.seizures.casework.Reporter;
import org.interdict.seizures.casework.Route;
import org.interdict.seizures.unit.KnownUnit;
import org.jspecify.annotations.Nullable;

/**
 * A seizure on record.
 *
 * @param country of the place, else of the unit
 * @param change what made this version of the record
 */
record Seizure(
        UUID id,
        long version,
        SeizureStatus status,
        String unit,
        UnitType unitType,
        String reference,
        LocalDate seizedOn,
        @Nullable OffsetDateTime seizedAt,
        @Nullable String place,
        String country,
        @Nullable Direction direction,
        @Nullable TrafficType trafficType,
        List<ExchangeChannel> channels,
        @Nullable Transport transport,
        @Nullable Route route,
        @Nullable Detection detection,
        @Nullable Concealment concealment,
        List<SeizureItem> items,
        List<Person> persons,
        @Nullable String operation,
        List<String> initiatives,
        @Nullable String narrative,
        Instant recordedAt,
        String recordedBy,
        Change change)
        implements CaseRecord {

    /** Records what a unit reports, or refuses it with every rule that it breaks. */
    static Seizure report(NewSeizure report, KnownUnit unit, Reporter reporter, UUID id, Instant now) {
        SeizureRules.refuseBroken(report, unit, reporter, now);
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
    Seizure amend(NewSeizure content, KnownUnit knownUnit, Reporter reporter, String reason, Instant now) {
        refuseUnlessItCanBecome(SeizureStatus.RECORDED);
        SeizureRules.refuseBroken(this, content, knownUnit, reporter, now);
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
    Seizure validate(String analyst, Instant now) {
        refuseUnlessItCanBecome(SeizureStatus.VALIDATED);
        return become(SeizureStatus.VALIDATED, new Change(Change.Kind.VALIDATED, now, analyst, null));
    }

    /** Takes the record back: it is kept, and counts no more. */
    Seizure retract(String officer, String reason, Instant now) {
        refuseUnlessItCanBecome(SeizureStatus.RETRACTED);
        return become(SeizureStatus.RETRACTED, new Change(Change.Kind.RETRACTED, now, officer, reason));
    }

    private static Seizure of(
            UUID id,
            long version,
            NewSeizure report,
            KnownUnit unit,
            Reporter reporter,
            Instant recordedAt,
            String recordedBy,
            Change change) {
        return new Seizure(
                id,
                version,
                SeizureStatus.RECORDED,
                report.unit(),
                unit.type(),
                report.reference(),
                report.seizedOn(),
                report.seizedAt(),
                report.place(),
                Optional.ofNullable(report.place()).map(Countries::countryOf).orElse(unit.country()),
                report.direction(),
                report.trafficType(),
                reporter.channels(report.channels()),
                CaseRecord.unlessEmpty(report.transport(), Transport.NONE),
                CaseRecord.unlessEmpty(report.route(), Route.NONE),
                CaseRecord.unlessEmpty(report.detection(), Detection.NONE),
                report.concealment(),
                List.copyOf(report.items()),
                Optional.ofNullable(report.persons()).map(List::copyOf).orElse(List.of()),
                report.operation(),
                Optional.ofNullable(report.initiatives())
                        .map(tags -> tags.stream().distinct().sorted().toList())
                        .orElse(List.of()),
                report.narrative(),
                recordedAt,
                recordedBy,
                change);
    }

    private Seizure become(SeizureStatus next, Change nextChange) {
        return new Seizure(
                id,
                version + 1,
                next,
                unit,
                unitType,
                reference,
                seizedOn,
                seizedAt,
                place,
                country,
                direction,
                trafficType,
                channels,
                transport,
                route,
                detection,
                concealment,
                items,
                persons,
                operation,
                initiatives,
                narrative,
                recordedAt,
                recordedBy,
                nextChange);
    }

    @Override
    public LocalDate day() {
        return seizedOn;
    }

    /** What the unit said, after defaults: two reports that agree in it are the same report sent twice. */
    NewSeizure content() {
        return new NewSeizure(
                unit,
                reference,
                seizedOn,
                seizedAt,
                place,
                direction,
                trafficType,
                channels,
                transport,
                route,
                detection,
                concealment,
                items,
                persons,
                operation,
                initiatives,
                narrative);
    }
}
