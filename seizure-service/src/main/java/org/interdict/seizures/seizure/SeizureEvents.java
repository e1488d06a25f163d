package org.interdict.seizures.seizure;

import java.util.Objects;
import java.util.Optional;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.seizure.SeizureEventTypes;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.contracts.events.seizure.SeizureWithdrawn;
import org.interdict.seizures.casework.CaseEvents;
import org.interdict.seizures.casework.Change;
import org.interdict.seizures.casework.Detection;
import org.interdict.seizures.casework.Route;
import org.jspecify.annotations.Nullable;

/** Turns seizures into events; the only place that knows both. The narrative and the recorder stay behind. */
final class SeizureEvents implements CaseEvents<Seizure> {
    @Override
    public String topic() {
        return Topics.SEIZURES;
    }

    @Override
    public String type(Change.Kind change) {
        return switch (change) {
            case RECORDED -> SeizureEventTypes.RECORDED;
            case AMENDED -> SeizureEventTypes.AMENDED;
            case VALIDATED -> SeizureEventTypes.VALIDATED;
            case RETRACTED -> SeizureEventTypes.RETRACTED;
        };
    }

    @Override
    public String typeOfWithdrawal() {
        return SeizureEventTypes.WITHDRAWN;
    }

    @Override
    public SeizureWithdrawn notice(Seizure seizure) {
        return new SeizureWithdrawn(
                seizure.id(),
                seizure.version(),
                Objects.requireNonNull(seizure.change().reason()));
    }

    @Override
    public SeizureState state(Seizure seizure) {
        return new SeizureState(
                seizure.id(),
                seizure.version(),
                seizure.status(),
                seizure.unit(),
                seizure.unitType(),
                seizure.reference(),
                seizure.seizedOn(),
                seizure.seizedAt(),
                seizure.place(),
                seizure.country(),
                seizure.direction(),
                seizure.trafficType(),
                seizure.channels(),
                transport(seizure.transport()),
                route(seizure.route()),
                detection(seizure.detection()),
                seizure.concealment(),
                seizure.items().stream().map(SeizureEvents::item).toList(),
                seizure.persons().stream().map(SeizureEvents::person).toList(),
                seizure.operation(),
                seizure.initiatives(),
                seizure.recordedAt());
    }

    private static SeizureState.@Nullable Transport transport(@Nullable Transport transport) {
        return transport == null
                ? null
                : new SeizureState.Transport(
                        transport.mode(),
                        transport.containerNumber(),
                        transport.vesselImo(),
                        transport.flightNumber(),
                        transport.documentNumber());
    }

    private static SeizureState.@Nullable Route route(@Nullable Route route) {
        return route == null
                ? null
                : new SeizureState.Route(route.origin(), route.departure(), route.transit(), route.destination());
    }

    private static SeizureState.@Nullable Detection detection(@Nullable Detection detection) {
        return detection == null
                ? null
                : new SeizureState.Detection(detection.method(), detection.sources(), detection.alert());
    }

    private static SeizureState.Item item(SeizureItem item) {
        Quantity quantity = item.quantity();
        Normalized normalized = quantity.normalized();
        return new SeizureState.Item(
                item.commodity(),
                item.description(),
                new SeizureState.Quantity(quantity.value(), quantity.unit(), quantity.quality()),
                new SeizureState.Normalized(normalized.value(), normalized.unit(), normalized.measure()),
                item.hsCode(),
                Optional.ofNullable(item.species())
                        .map(s -> new SeizureState.Species(s.scientificName(), s.citesAppendix(), s.live()))
                        .orElse(null),
                Optional.ofNullable(item.firearm()).map(SeizureEvents::firearm).orElse(null));
    }

    private static SeizureState.Firearm firearm(Firearm firearm) {
        return new SeizureState.Firearm(
                firearm.type(),
                firearm.make(),
                firearm.model(),
                firearm.calibre(),
                firearm.marking(),
                firearm.countryOfManufacture(),
                firearm.tracingRequested());
    }

    private static SeizureState.Person person(Person person) {
        return new SeizureState.Person(person.role(), person.sex(), person.ageBand(), person.nationality());
    }
}
