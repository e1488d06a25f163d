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
import org.interdict.seizures.unit.KnownUnit;
import org.jspecify.annotations.Nullable;

/**
 * A seizure on record.
 *
 * @param country of the place, else of the unit
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
        String recordedBy) {

    /** Records what a unit reports, or refuses it with every rule that it breaks. */
    static Seizure report(NewSeizure report, KnownUnit unit, Reporter reporter, UUID id, Instant now) {
        SeizureRules.refuseBroken(report, unit, reporter, now);
        return new Seizure(
                id,
                1,
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
                channels(report, reporter),
                unlessEmpty(report.transport(), Transport.NONE),
                unlessEmpty(report.route(), Route.NONE),
                unlessEmpty(report.detection(), Detection.NONE),
                report.concealment(),
                List.copyOf(report.items()),
                Optional.ofNullable(report.persons()).map(List::copyOf).orElse(List.of()),
                report.operation(),
                Optional.ofNullable(report.initiatives())
                        .map(tags -> tags.stream().distinct().sorted().toList())
                        .orElse(List.of()),
                report.narrative(),
                now,
                reporter.id());
    }

    private static List<ExchangeChannel> channels(NewSeizure report, Reporter reporter) {
        return Optional.ofNullable(report.channels())
                .map(List::stream)
                .orElseGet(() -> reporter.ownChannel().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** An object without a member says as much as one that is absent. */
    private static <T> @Nullable T unlessEmpty(@Nullable T part, T empty) {
        return empty.equals(part) ? null : part;
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
