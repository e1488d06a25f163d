package org.interdict.training.activity;

import java.util.UUID;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.training.TrainingEventTypes;
import org.interdict.contracts.events.training.TrainingState;
import org.interdict.kit.event.Announcement;

/** Turns activities into events; the only place that knows both. */
final class ActivityEvents {
    private ActivityEvents() {}

    /** Says what made the version that the activity has now. */
    static Announcement changed(Activity activity, UUID eventId) {
        String type = activity.change().kind() == Change.Kind.AMENDED
                ? TrainingEventTypes.AMENDED
                : switch (activity.status()) {
                    case PLANNED -> TrainingEventTypes.PLANNED;
                    case HELD -> TrainingEventTypes.HELD;
                    case CANCELLED -> TrainingEventTypes.CANCELLED;
                };
        return new Announcement(
                eventId,
                Topics.TRAINING,
                activity.reference().value(),
                type,
                activity.version(),
                activity.change().at(),
                state(activity));
    }

    private static TrainingState state(Activity activity) {
        return new TrainingState(
                activity.reference().value(),
                activity.version(),
                activity.title(),
                activity.kind(),
                activity.themes(),
                activity.from(),
                activity.to(),
                activity.place(),
                activity.units(),
                activity.partners(),
                activity.status(),
                activity.attendance().stream().map(ActivityEvents::state).toList());
    }

    private static TrainingState.Attendance state(Attendance line) {
        return new TrainingState.Attendance(
                line.unit(), line.country(), line.agency(), line.female(), line.male(), line.unspecified());
    }
}
