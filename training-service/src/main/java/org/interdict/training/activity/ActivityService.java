package org.interdict.training.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interdict.kit.http.IfMatch;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.json.StrictJson;
import org.interdict.kit.json.StrictJson.Amended;
import org.interdict.kit.json.StrictJson.Amendment;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.Ids;
import org.interdict.training.unit.KnownUnits;

/** What can be done with training activities. */
@ApplicationScoped
class ActivityService {
    private final Activities activities;
    private final KnownUnits units;
    private final StrictJson json;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    ActivityService(Activities activities, KnownUnits units, StrictJson json, Outbox outbox, Clock clock, Ids ids) {
        this.activities = activities;
        this.units = units;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Records an activity, or finds that it was recorded with the same words before. */
    @Transactional
    Outcome record(NewActivity stated, String callerId) {
        Activity activity =
                Activity.state(stated, units.find(stated.namedUnits()).keySet(), callerId, clock.instant());
        if (addAndAnnounce(List.of(activity)).isEmpty()) {
            refuseOther(activity);
            return new Outcome(activities.find(activity.reference()).orElseThrow(), false);
        }
        return new Outcome(activity, true);
    }

    /** Records many at once; one verdict each, in their order. */
    @Transactional
    List<Verdict> recordAll(List<NewActivity> stated, String callerId) {
        Set<String> known = units.find(stated.stream()
                        .flatMap(activity -> activity.namedUnits().stream())
                        .collect(Collectors.toSet()))
                .keySet();
        Instant now = clock.instant();
        Map<Integer, Activity> acceptable = new LinkedHashMap<>();
        Verdict[] verdicts = new Verdict[stated.size()];
        for (int i = 0; i < verdicts.length; i++) {
            try {
                acceptable.put(i, Activity.state(stated.get(i), known, callerId, now));
            } catch (ProblemException e) {
                verdicts[i] = Verdict.rejected(e);
            }
        }
        Map<ActivityReference, Activity> first = new LinkedHashMap<>();
        acceptable.values().forEach(activity -> first.putIfAbsent(activity.reference(), activity));
        Set<ActivityReference> added = addAndAnnounce(first.values());
        Map<ActivityReference, Set<String>> said = activities.fingerprints(first.keySet());
        acceptable.forEach((i, activity) -> verdicts[i] = verdict(activity, added, said));
        return List.of(verdicts);
    }

    /** Corrects an activity; content that says the same changes nothing. */
    @Transactional
    Activity amend(ActivityReference reference, IfMatch ifMatch, Amendment amendment, String callerId) {
        Activity activity = toChange(reference);
        ifMatch.check(activity.version());
        Amended<NewActivity> amended = json.amend(NewActivity.class, activity.content(), amendment);
        Set<String> known =
                units.find(Activity.newlyNamed(amended.content(), activity)).keySet();
        Activity next = activity.amend(amended.content(), known, callerId, amended.reason(), clock.instant());
        return activities.fingerprintOf(next).equals(activities.fingerprintOf(activity))
                ? activity
                : change(activity, next);
    }

    /** Brings an activity to another status, or finds that this very transition brought it there before. */
    @Transactional
    Outcome transition(ActivityReference reference, IfMatch ifMatch, ActivityTransition transition, String callerId) {
        Activity activity = toChange(reference);
        if (activity.cameBy(transition)) {
            return new Outcome(activity, false);
        }
        ifMatch.check(activity.version());
        return new Outcome(change(activity, activity.become(transition, callerId, clock.instant())), true);
    }

    private Activity toChange(ActivityReference reference) {
        return activities.findToChange(reference).orElseThrow(ActivityProblem::noSuchActivity);
    }

    private Activity change(Activity before, Activity after) {
        activities.replace(before, after);
        outbox.add(ActivityEvents.changed(after, ids.next()));
        return after;
    }

    private Set<ActivityReference> addAndAnnounce(Collection<Activity> candidates) {
        Set<ActivityReference> added = activities.addNew(candidates);
        outbox.add(candidates.stream()
                .filter(activity -> added.contains(activity.reference()))
                .map(activity -> ActivityEvents.changed(activity, ids.next()))
                .toList());
        return added;
    }

    /** The first row of a reference creates it; later ones, in this upload or another, say what was said or conflict. */
    private Verdict verdict(Activity activity, Set<ActivityReference> added, Map<ActivityReference, Set<String>> said) {
        if (added.remove(activity.reference())) {
            return Verdict.created(activity.reference().value());
        }
        return wasSaid(activity, said)
                ? Verdict.unchanged(activity.reference().value())
                : Verdict.rejected(new Fault("/reference", "conflict", "The reference belongs to another activity."));
    }

    private void refuseOther(Activity activity) {
        if (!wasSaid(activity, activities.fingerprints(List.of(activity.reference())))) {
            throw new ProblemException(
                    ActivityProblem.REFERENCE_TAKEN, "{0} is recorded with other data.", activity.reference());
        }
    }

    private boolean wasSaid(Activity activity, Map<ActivityReference, Set<String>> said) {
        return said.getOrDefault(activity.reference(), Set.of()).contains(activities.fingerprintOf(activity));
    }

    /** The activity that is on record now, and whether this call made it so. */
    record Outcome(Activity activity, boolean isNew) {}
}
