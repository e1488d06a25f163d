package org.interdict.seizures.interception;

import java.util.Objects;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.interception.InterceptionEventTypes;
import org.interdict.contracts.events.interception.InterceptionState;
import org.interdict.contracts.events.interception.InterceptionWithdrawn;
import org.interdict.seizures.casework.CaseEvents;
import org.interdict.seizures.casework.Change;
import org.interdict.seizures.casework.Detection;
import org.interdict.seizures.casework.Route;
import org.jspecify.annotations.Nullable;

/**
 * Turns interceptions into events; the only place that knows both. The persons, the narrative and the recorder stay
 * behind.
 */
final class InterceptionEvents implements CaseEvents<Interception> {
    @Override
    public String topic() {
        return Topics.INTERCEPTIONS;
    }

    @Override
    public String type(Change.Kind change) {
        return switch (change) {
            case RECORDED -> InterceptionEventTypes.RECORDED;
            case AMENDED -> InterceptionEventTypes.AMENDED;
            case VALIDATED -> InterceptionEventTypes.VALIDATED;
            case RETRACTED -> InterceptionEventTypes.RETRACTED;
        };
    }

    @Override
    public String typeOfWithdrawal() {
        return InterceptionEventTypes.WITHDRAWN;
    }

    @Override
    public InterceptionWithdrawn notice(Interception interception) {
        return new InterceptionWithdrawn(
                interception.id(),
                interception.version(),
                Objects.requireNonNull(interception.change().reason()));
    }

    @Override
    public InterceptionState state(Interception interception) {
        return new InterceptionState(
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
                route(interception.route()),
                detection(interception.detection()),
                interception.outcome(),
                interception.seizure(),
                interception.recordedAt());
    }

    private static InterceptionState.@Nullable Route route(@Nullable Route route) {
        return route == null
                ? null
                : new InterceptionState.Route(route.origin(), route.departure(), route.transit(), route.destination());
    }

    private static InterceptionState.@Nullable Detection detection(@Nullable Detection detection) {
        return detection == null
                ? null
                : new InterceptionState.Detection(detection.method(), detection.sources(), detection.alert());
    }
}
