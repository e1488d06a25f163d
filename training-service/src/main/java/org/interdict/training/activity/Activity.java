package org.interdict.training.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A training activity. */
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
        List<Attendance> attendance) {

    /**
     * An activity that is stated for the first time: PLANNED unless it says otherwise.
     *
     * @param latestToday the date where it is latest on earth, the last day that can have been
     */
    static Activity state(NewActivity activity, LocalDate latestToday) {
        Activity stated = new Activity(
                new ActivityReference(activity.reference()),
                1,
                activity.title(),
                activity.kind(),
                List.copyOf(activity.themes()),
                activity.from(),
                activity.to(),
                activity.place(),
                orNone(activity.units()),
                orNone(activity.partners()),
                Optional.ofNullable(activity.status()).orElse(TrainingStatus.PLANNED),
                orNone(activity.attendance()));
        stated.refuseBrokenRules(latestToday);
        return stated;
    }

    /** What the trainer said, after defaults: two statements that agree in it are the same one sent twice. */
    NewActivity content() {
        return new NewActivity(
                reference.value(),
                title,
                kind,
                themes.stream().sorted().toList(),
                from,
                to,
                place,
                units.stream().sorted().toList(),
                partners,
                status,
                attendance);
    }

    /** The units that it is for and those that came. */
    Set<String> concernedUnits() {
        Set<String> concerned = new HashSet<>(units);
        attendance.stream().map(Attendance::unit).filter(Objects::nonNull).forEach(concerned::add);
        return concerned;
    }

    private void refuseBrokenRules(LocalDate latestToday) {
        List<Fault> faults = new ArrayList<>();
        if (ActivityReference.isReserved(reference.value())) {
            faults.add(new Fault("/reference", "reserved", "The word has a meaning of its own in paths."));
        }
        if (from.getYear() < 1) {
            faults.add(new Fault("/from", "out-of-range", "The calendar begins with the year 0001."));
        }
        if (to.isBefore(from)) {
            faults.add(new Fault("/to", "before-from", "The activity ends before it begins."));
        }
        if (status == TrainingStatus.HELD && to.isAfter(latestToday)) {
            faults.add(new Fault("/to", "in-the-future", "An activity is held once its last day has come."));
        }
        if (place != null && !Countries.isPlace(place)) {
            faults.add(new Fault("/place", "unknown-country", "The place is in no country of ISO 3166-1."));
        }
        if (status != TrainingStatus.HELD && !attendance.isEmpty()) {
            faults.add(new Fault(
                    "/attendance", "attendance-before-held", "Attendance is stated once the activity is held."));
        }
        repeated("/themes", themes).forEach(faults::add);
        repeated("/units", units).forEach(faults::add);
        faults.addAll(Attendance.faults(attendance));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static Stream<Fault> repeated(String pointer, List<?> values) {
        Set<Object> seen = new HashSet<>();
        return Stream.iterate(0, i -> i < values.size(), i -> i + 1)
                .filter(i -> !seen.add(values.get(i)))
                .map(i -> new Fault(pointer + "/" + i, "repeated", "The code is stated twice."));
    }

    private static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
