package org.interdict.training.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.jspecify.annotations.Nullable;

/**
 * A training activity, in one of its versions.
 *
 * @param transition by which it came to the status that it has, unless it began so
 * @param change what made this version
 */
record Activity(
        ActivityReference reference,
        long version,
        String title,
        TrainingKind kind,
        List<TrainingTheme> themes,
        LocalDate from,
        LocalDate to,
        @Nullable String place,
        List<String> units,
        List<String> partners,
        TrainingStatus status,
        List<Attendance> attendance,
        @Nullable ActivityTransition transition,
        Change change) {

    /**
     * An activity that is stated for the first time: PLANNED unless it says otherwise.
     *
     * @param knownUnits those of the units that it names which the registry has
     */
    static Activity state(NewActivity stated, Set<String> knownUnits, String by, Instant now) {
        ActivityRules.refuseBroken(stated, knownUnits, now);
        return of(stated, 1, null, new Change(Change.Kind.RECORDED, now, by, null));
    }

    /** Corrects what was stated; the reference and the status stay what they are. */
    Activity amend(NewActivity corrected, Set<String> knownUnits, String by, String reason, Instant now) {
        ActivityRules.refuseUnlessOpen(this);
        ActivityRules.refuseBroken(this, corrected, knownUnits, now);
        return of(corrected, version + 1, transition, new Change(Change.Kind.AMENDED, now, by, reason));
    }

    /** Comes to another status. What is cancelled was attended by nobody; who was said to have come is in the version before. */
    Activity become(ActivityTransition next, String by, Instant now) {
        ActivityRules.refuseImpossible(this, next, now);
        return new Activity(
                reference,
                version + 1,
                title,
                kind,
                themes,
                from,
                to,
                place,
                units,
                partners,
                next.to(),
                next.to() == TrainingStatus.HELD ? attendance : List.of(),
                next,
                new Change(Change.Kind.valueOf(next.to().name()), now, by, next.reason()));
    }

    /** Whether the activity came to its status by this very transition: then it is one that was sent twice. */
    boolean cameBy(ActivityTransition sent) {
        return sent.equals(transition);
    }

    /** What the trainer said, after defaults. */
    NewActivity content() {
        return new NewActivity(
                reference.value(), title, kind, themes, from, to, place, units, partners, status, attendance);
    }

    /** The units that it is for and those that came. */
    Set<String> concernedUnits() {
        return content().namedUnits();
    }

    /** The units that are named here and were not before. */
    static Set<String> newlyNamed(NewActivity content, Activity before) {
        Set<String> named = new HashSet<>(content.namedUnits());
        named.removeAll(before.concernedUnits());
        return named;
    }

    private static Activity of(
            NewActivity content, long version, @Nullable ActivityTransition transition, Change change) {
        return new Activity(
                new ActivityReference(content.reference()),
                version,
                content.title(),
                content.kind(),
                List.copyOf(content.themes()),
                content.from(),
                content.to(),
                content.place(),
                orNone(content.units()),
                orNone(content.partners()),
                Optional.ofNullable(content.status()).orElse(TrainingStatus.PLANNED),
                orNone(content.attendance()),
                transition,
                change);
    }

    private static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
