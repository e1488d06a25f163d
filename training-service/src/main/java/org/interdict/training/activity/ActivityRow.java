package org.interdict.training.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code training_activity}.
 *
 * @param concernedUnits what a list by unit looks at
 */
record ActivityRow(
        String reference,
        long version,
        String title,
        TrainingKind kind,
        List<TrainingTheme> themes,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String place,
        List<String> units,
        List<String> partners,
        TrainingStatus status,
        List<Attendance> attendance,
        Set<String> concernedUnits,
        @Nullable LocalDate transitionOn,
        @Nullable String transitionReason,
        Change.Kind change,
        Instant changedAt,
        String changedBy,
        @Nullable String reason,
        String fingerprint) {

    static ActivityRow of(Activity activity, String fingerprint) {
        ActivityTransition transition = activity.transition();
        return new ActivityRow(
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
                activity.attendance(),
                activity.concernedUnits(),
                transition == null ? null : transition.on(),
                transition == null ? null : transition.reason(),
                activity.change().kind(),
                activity.change().at(),
                activity.change().by(),
                activity.change().reason(),
                fingerprint);
    }

    Activity activity() {
        return new Activity(
                new ActivityReference(reference),
                version,
                title,
                kind,
                themes,
                startsOn,
                endsOn,
                place,
                units,
                partners,
                status,
                attendance,
                transitionOn == null || transitionReason == null
                        ? null
                        : new ActivityTransition(status, transitionOn, transitionReason),
                new Change(change, changedAt, changedBy, reason));
    }
}
