package org.interdict.contracts.events;

import java.util.List;
import java.util.Optional;
import org.interdict.contracts.events.alert.AlertEventTypes;
import org.interdict.contracts.events.alert.AlertState;
import org.interdict.contracts.events.interception.InterceptionEventTypes;
import org.interdict.contracts.events.interception.InterceptionState;
import org.interdict.contracts.events.interception.InterceptionWithdrawn;
import org.interdict.contracts.events.report.ReportEventTypes;
import org.interdict.contracts.events.report.ReportPublished;
import org.interdict.contracts.events.seizure.SeizureEventTypes;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.contracts.events.seizure.SeizureWithdrawn;
import org.interdict.contracts.events.subscription.SubscriptionDisabled;
import org.interdict.contracts.events.subscription.SubscriptionEventTypes;
import org.interdict.contracts.events.training.TrainingEventTypes;
import org.interdict.contracts.events.training.TrainingState;
import org.interdict.contracts.events.unit.UnitEventTypes;
import org.interdict.contracts.events.unit.UnitState;

/** All types of events. A new one gets its line here, a golden file, and its schema by the test of the schemas. */
public final class EventTypes {
    public static final List<EventType> ALL = List.of(
            EventType.of(
                    UnitEventTypes.REGISTERED, Topics.UNITS, "A border unit entered the registry.", UnitState.class),
            EventType.of(
                    UnitEventTypes.UPDATED,
                    Topics.UNITS,
                    "What is known of a border unit was corrected or brought up to date.",
                    UnitState.class),
            EventType.of(
                    UnitEventTypes.TRANSITIONED,
                    Topics.UNITS,
                    "A border unit came into another state of its life.",
                    UnitState.class),
            EventType.of(SeizureEventTypes.RECORDED, Topics.SEIZURES, "A unit recorded a seizure.", SeizureState.class),
            EventType.of(
                    SeizureEventTypes.AMENDED,
                    Topics.SEIZURES,
                    "The unit corrected its record of a seizure.",
                    SeizureState.class),
            EventType.of(
                    SeizureEventTypes.VALIDATED,
                    Topics.SEIZURES,
                    "An analyst confirmed the record of a seizure.",
                    SeizureState.class),
            new EventType(
                    SeizureEventTypes.RETRACTED,
                    Topics.SEIZURES,
                    "The unit took its record of a seizure back, and it counts no more. A channel that the record once was"
                            + " on and no longer is gets its id, version and reason alone.",
                    List.of(SeizureState.class, SeizureWithdrawn.class)),
            EventType.of(
                    SeizureEventTypes.WITHDRAWN,
                    Topics.SEIZURES,
                    "An amendment shut a channel out, which must forget the seizure.",
                    SeizureWithdrawn.class),
            EventType.of(
                    InterceptionEventTypes.RECORDED,
                    Topics.INTERCEPTIONS,
                    "A unit recorded an interception.",
                    InterceptionState.class),
            EventType.of(
                    InterceptionEventTypes.AMENDED,
                    Topics.INTERCEPTIONS,
                    "The unit corrected its record of an interception.",
                    InterceptionState.class),
            EventType.of(
                    InterceptionEventTypes.VALIDATED,
                    Topics.INTERCEPTIONS,
                    "An analyst confirmed the record of an interception.",
                    InterceptionState.class),
            new EventType(
                    InterceptionEventTypes.RETRACTED,
                    Topics.INTERCEPTIONS,
                    "The unit took its record of an interception back, and it counts no more. A channel that the record"
                            + " once was on and no longer is gets its id, version and reason alone.",
                    List.of(InterceptionState.class, InterceptionWithdrawn.class)),
            EventType.of(
                    InterceptionEventTypes.WITHDRAWN,
                    Topics.INTERCEPTIONS,
                    "An amendment shut a channel out, which must forget the interception.",
                    InterceptionWithdrawn.class),
            EventType.of(
                    AlertEventTypes.ISSUED,
                    Topics.ALERTS,
                    "A unit or an analyst asked others to look out for something.",
                    AlertState.class),
            EventType.of(
                    AlertEventTypes.FEEDBACK,
                    Topics.ALERTS,
                    "Somebody who was asked to look out said what came of it.",
                    AlertState.class),
            EventType.of(
                    AlertEventTypes.CLOSED,
                    Topics.ALERTS,
                    "The issuer took the alert back: nobody need look out any more.",
                    AlertState.class),
            EventType.of(
                    TrainingEventTypes.PLANNED,
                    Topics.TRAINING,
                    "A training activity was planned.",
                    TrainingState.class),
            EventType.of(
                    TrainingEventTypes.HELD, Topics.TRAINING, "A training activity was held.", TrainingState.class),
            EventType.of(
                    TrainingEventTypes.CANCELLED,
                    Topics.TRAINING,
                    "A training activity was cancelled.",
                    TrainingState.class),
            EventType.of(
                    TrainingEventTypes.AMENDED,
                    Topics.TRAINING,
                    "What was recorded of a training activity was corrected.",
                    TrainingState.class),
            EventType.of(
                    ReportEventTypes.PUBLISHED,
                    Topics.REPORTS,
                    "An analyst froze the figures of the programme report as an edition.",
                    ReportPublished.class),
            EventType.of(
                    SubscriptionEventTypes.DISABLED,
                    Topics.SUBSCRIPTIONS,
                    "Deliveries of a subscription ended until its owner resumes it.",
                    SubscriptionDisabled.class));

    private EventTypes() {}

    public static Optional<EventType> named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
