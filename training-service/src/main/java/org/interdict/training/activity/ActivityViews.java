package org.interdict.training.activity;

import jakarta.inject.Singleton;
import org.interdict.contracts.codes.Places;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.Role;

/** Shows activities to their readers. */
@Singleton
final class ActivityViews {
    private final Places places;

    ActivityViews(Places places) {
        this.places = places;
    }

    ActivityView of(Activity activity) {
        return ActivityView.of(activity, places.mark(activity.place()));
    }

    /** Who changed it and why is for those who answer for the training. */
    ActivityVersionView version(Activity activity, Caller reader) {
        Change change = activity.change();
        ActivityTransition transition = activity.transition();
        boolean showsWhoAndWhy = reader.is(Role.TRAINER) || reader.is(Role.ANALYST);
        return new ActivityVersionView(
                activity.version(),
                change.kind(),
                change.at(),
                transition == null || change.kind() == Change.Kind.AMENDED ? null : transition.on(),
                showsWhoAndWhy ? change.by() : null,
                showsWhoAndWhy ? change.reason() : null,
                of(activity));
    }
}
