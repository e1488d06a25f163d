package org.interdict.seizures.seizure;

import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.DetectionMethod;
import org.interdict.contracts.codes.DetectionSource;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.MeasurementUnit;
import org.interdict.contracts.codes.QuantityQuality;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.TrafficType;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.json.Fingerprint;
import org.interdict.seizures.casework.Change;
import org.interdict.seizures.casework.Detection;
import org.interdict.seizures.casework.KeptJson;
import org.interdict.seizures.casework.Route;
import org.jspecify.annotations.Nullable;

/** Between seizures and their rows. */
@Singleton
final class SeizureRows {
    private final KeptJson json;
    private final Fingerprint fingerprint;

    SeizureRows(KeptJson json, Fingerprint fingerprint) {
        this.json = json;
        this.fingerprint = fingerprint;
    }

    String fingerprintOf(Seizure seizure) {
        return fingerprint.of(seizure.content());
    }

    SeizureRow row(Seizure seizure) {
        SeizureRow row = new SeizureRow();
        row.id = seizure.id();
        row.version = seizure.version();
        row.status = seizure.status().name();
        row.unit = seizure.unit();
        row.unitType = seizure.unitType().name();
        row.reference = seizure.reference();
        row.seizedOn = seizure.seizedOn();
        row.seizedAt = text(seizure.seizedAt());
        row.place = seizure.place();
        row.country = seizure.country();
        row.direction = text(seizure.direction());
        row.trafficType = text(seizure.trafficType());
        row.channels = texts(seizure.channels());
        Transport transport = Optional.ofNullable(seizure.transport()).orElse(Transport.NONE);
        row.transportMode = text(transport.mode());
        row.containerNumber = transport.containerNumber();
        row.vesselImo = transport.vesselImo();
        row.flightNumber = transport.flightNumber();
        row.documentNumber = transport.documentNumber();
        Route route = Optional.ofNullable(seizure.route()).orElse(Route.NONE);
        row.origin = route.origin();
        row.departure = route.departure();
        row.transit = texts(route.transit());
        row.destination = route.destination();
        Detection detection = Optional.ofNullable(seizure.detection()).orElse(Detection.NONE);
        row.detectionMethod = text(detection.method());
        row.detectionSources = texts(detection.sources());
        row.detectionAlert = detection.alert();
        row.concealment = text(seizure.concealment());
        row.persons = json.write(seizure.persons());
        row.operation = seizure.operation();
        row.initiatives = texts(seizure.initiatives());
        row.narrative = seizure.narrative();
        row.recordedAt = seizure.recordedAt();
        row.recordedBy = seizure.recordedBy();
        row.change = seizure.change().kind().name();
        row.changedAt = seizure.change().at();
        row.changedBy = seizure.change().by();
        row.reason = seizure.change().reason();
        row.fingerprint = fingerprintOf(seizure);
        return row;
    }

    /** A version whole, as it is kept when a later one takes its place. */
    String kept(Seizure seizure) {
        return json.write(seizure);
    }

    Seizure kept(String content) {
        return json.read(content, Seizure.class);
    }

    List<SeizureItemRow> itemRows(Seizure seizure) {
        List<SeizureItemRow> rows = new ArrayList<>();
        for (SeizureItem item : seizure.items()) {
            Normalized normalized = item.quantity().normalized();
            SeizureItemRow row = new SeizureItemRow();
            row.seizureId = seizure.id();
            row.position = rows.size();
            row.commodity = item.commodity().name();
            row.commodityGroup = item.commodity().group().name();
            row.description = item.description();
            row.quantity = item.quantity().value();
            row.quantityUnit = item.quantity().unit().code();
            row.quantityQuality = text(item.quantity().quality());
            row.measure = normalized.measure().name();
            row.normalizedQuantity = normalized.value();
            row.hsCode = item.hsCode();
            row.species = item.species() == null ? null : json.write(item.species());
            row.firearm = item.firearm() == null ? null : json.write(item.firearm());
            rows.add(row);
        }
        return rows;
    }

    Seizure seizure(SeizureRow row) {
        Transport transport = new Transport(
                code(TransportMode.class, row.transportMode),
                row.containerNumber,
                row.vesselImo,
                row.flightNumber,
                row.documentNumber);
        Route route = new Route(row.origin, row.departure, List.of(row.transit), row.destination);
        Detection detection = new Detection(
                code(DetectionMethod.class, row.detectionMethod),
                Stream.of(row.detectionSources).map(DetectionSource::valueOf).toList(),
                row.detectionAlert);
        return new Seizure(
                row.id,
                row.version,
                SeizureStatus.valueOf(row.status),
                row.unit,
                UnitType.valueOf(row.unitType),
                row.reference,
                row.seizedOn,
                row.seizedAt == null ? null : OffsetDateTime.parse(row.seizedAt),
                row.place,
                row.country,
                code(Direction.class, row.direction),
                code(TrafficType.class, row.trafficType),
                Stream.of(row.channels).map(ExchangeChannel::valueOf).toList(),
                transport.equals(Transport.NONE) ? null : transport,
                route.equals(Route.NONE) ? null : route,
                detection.equals(Detection.NONE) ? null : detection,
                code(Concealment.class, row.concealment),
                row.items.stream().map(this::item).toList(),
                List.of(json.read(row.persons, Person[].class)),
                row.operation,
                List.of(row.initiatives),
                row.narrative,
                row.recordedAt,
                row.recordedBy,
                new Change(Change.Kind.valueOf(row.change), row.changedAt, row.changedBy, row.reason));
    }

    private SeizureItem item(SeizureItemRow row) {
        return new SeizureItem(
                Commodity.valueOf(row.commodity),
                row.description,
                new Quantity(
                        row.quantity,
                        MeasurementUnit.ofCode(row.quantityUnit),
                        code(QuantityQuality.class, row.quantityQuality)),
                row.hsCode,
                row.species == null ? null : json.read(row.species, Species.class),
                row.firearm == null ? null : json.read(row.firearm, Firearm.class));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> list, @Nullable String code) {
        return code == null ? null : Enum.valueOf(list, code);
    }
}
