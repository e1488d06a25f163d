package org.interdict.training.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.Ids;

/** What can be done with training activities. */
@ApplicationScoped
class ActivityService {
    private final Activities activities;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    ActivityService(Activities activities, Outbox outbox, Clock clock, Ids ids) {
        this.activities = activities;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Records an activity, or finds that it was recorded with the same words before. */
    @Transactional
    Recording record(NewActivity newActivity, String callerId) {
        Activity activity = Activity.state(newActivity, latestToday());
        if (addAndAnnounce(List.of(activity), callerId).isEmpty()) {
            refuseOther(activity);
            return new Recording(activities.find(activity.reference()).orElseThrow(), false);
        }
        return new Recording(activity, true);
    }

    /** Records many at once; one verdict each, in their order. */
    @Transactional
    List<Verdict> recordAll(List<NewActivity> newActivities, String callerId) {
        Map<Integer, Activity> acceptable = new LinkedHashMap<>();
        Verdict[] verdicts = new Verdict[newActivities.size()];
        for (int i = 0; i < newActivities.size(); i++) {
            try {
                acceptable.put(i, Activity.state(newActivities.get(i), latestToday()));
            } catch (ProblemException e) {
                verdicts[i] = Verdict.rejected(e);
            }
        }
        Map<ActivityReference, Activity> first = new LinkedHashMap<>();
        acceptable.values().forEach(activity -> first.putIfAbsent(activity.reference(), activity));
        Set<ActivityReference> added = addAndAnnounce(first.values(), callerId);
        Map<ActivityReference, String> known = activities.fingerprints(first.keySet());
        acceptable.forEach((i, activity) -> verdicts[i] = verdict(activity, added, known));
        return List.of(verdicts);
    }

    private Set<ActivityReference> addAndAnnounce(Collection<Activity> candidates, String callerId) {
        Instant now = clock.instant();
        Set<ActivityReference> added = activities.addNew(candidates, callerId, now);
        outbox.add(candidates.stream()
                .filter(activity -> added.contains(activity.reference()))
                .map(activity -> ActivityEvents.announced(activity, ids.next(), now))
                .toList());
        return added;
    }

    /** The first row of a reference creates it; later ones, in this upload or another, say the same or conflict. */
    private Verdict verdict(Activity activity, Set<ActivityReference> added, Map<ActivityReference, String> known) {
        if (added.remove(activity.reference())) {
            return Verdict.created(activity.reference().value());
        }
        return activities.fingerprintOf(activity).equals(known.get(activity.reference()))
                ? Verdict.unchanged(activity.reference().value())
                : Verdict.rejected(new Fault("/reference", "conflict", "The reference belongs to another activity."));
    }

    private void refuseOther(Activity activity) {
        Map<ActivityReference, String> known = activities.fingerprints(List.of(activity.reference()));
        if (!activities.fingerprintOf(activity).equals(known.get(activity.reference()))) {
            throw new ProblemException(
                    ActivityProblem.REFERENCE_TAKEN, "{0} is recorded with other data.", activity.reference());
        }
    }

    private LocalDate latestToday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }

    /** The activity that is on record now, and whether this call put it there. */
    record Recording(Activity activity, boolean isNew) {}
}
