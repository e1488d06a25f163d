package org.interdict.training.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.Sentence;
import org.interdict.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** The rules across members that an activity of the right shape can still break; all broken ones are named at once. */
final class ActivityRules {
    /** Where the date is latest on earth: a day that has begun nowhere is in the future. */
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(14);

    private static final String UNKNOWN_UNIT = "unknown-unit";

    private final List<Fault> faults = new ArrayList<>();
    private final LocalDate latestToday;

    private ActivityRules(Instant now) {
        latestToday = LocalDate.ofInstant(now, LATEST);
    }

    static void refuseBroken(NewActivity stated, Set<String> knownUnits, Instant now) {
        ActivityRules rules = new ActivityRules(now);
        rules.expect(
                !ActivityReference.isReserved(stated.reference()),
                "/reference",
                "reserved",
                "The word has a meaning of its own in paths.");
        rules.all(stated, knownUnits);
        rules.refuseFaults();
    }

    /** As one that is stated; a unit that the activity names already is not asked about again. */
    static void refuseBroken(Activity before, NewActivity corrected, Set<String> knownUnits, Instant now) {
        ActivityRules rules = new ActivityRules(now);
        rules.expect(
                before.reference().value().equals(corrected.reference()),
                "/reference",
                "not-changeable",
                "The reference names the activity and stays what it is.");
        rules.expect(
                before.status() == statusOf(corrected),
                "/status",
                "not-changeable",
                "An activity comes to another status by a transition.");
        Set<String> named = new HashSet<>(before.concernedUnits());
        named.addAll(knownUnits);
        rules.all(corrected, named);
        rules.refuseFaults();
    }

    static void refuseUnlessOpen(Activity activity) {
        if (activity.status() == TrainingStatus.CANCELLED) {
            throw new ProblemException(
                    CommonProblem.NOT_POSSIBLE_NOW, "The activity is {0} and stays so.", activity.status());
        }
    }

    static void refuseImpossible(Activity activity, ActivityTransition next, Instant now) {
        refuseUnlessOpen(activity);
        if (!activity.status().next().contains(next.to())) {
            throw new ProblemException(
                    CommonProblem.NOT_POSSIBLE_NOW,
                    "The activity is {0} and cannot become {1}; it can become: {2}.",
                    activity.status(),
                    next.to(),
                    activity.status().next().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        ActivityRules rules = new ActivityRules(now);
        rules.expect(
                !next.on().isAfter(rules.latestToday), "/on", "in-the-future", "The day has not come yet anywhere.");
        rules.expect(
                next.to() != TrainingStatus.HELD || !next.on().isBefore(activity.to()),
                "/on",
                "before-the-end",
                "An activity is held once its last day has come.");
        rules.refuseFaults();
    }

    private void all(NewActivity activity, Set<String> knownUnits) {
        days(activity);
        expect(
                activity.place() == null || Countries.isPlace(activity.place()),
                "/place",
                "unknown-country",
                "The place is in no country of ISO 3166-1.");
        repeated("/themes", activity.themes());
        units(Optional.ofNullable(activity.units()).orElse(List.of()), knownUnits);
        attendance(activity, Optional.ofNullable(activity.attendance()).orElse(List.of()), knownUnits);
    }

    private void days(NewActivity activity) {
        expect(activity.from().getYear() >= 1, "/from", "out-of-range", "The calendar begins with the year 0001.");
        expect(!activity.to().isBefore(activity.from()), "/to", "before-from", "The activity ends before it begins.");
        expect(
                statusOf(activity) != TrainingStatus.HELD || !activity.to().isAfter(latestToday),
                "/to",
                "in-the-future",
                "An activity is held once its last day has come.");
    }

    private void units(List<String> units, Set<String> knownUnits) {
        repeated("/units", units);
        for (int i = 0; i < units.size(); i++) {
            known("/units/" + i, units.get(i), knownUnits);
        }
    }

    private void attendance(NewActivity activity, List<Attendance> lines, Set<String> knownUnits) {
        expect(
                statusOf(activity) == TrainingStatus.HELD || lines.isEmpty(),
                "/attendance",
                "attendance-before-held",
                "Attendance is stated once the activity is held.");
        Set<List<@Nullable Object>> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Attendance line = lines.get(i);
            String pointer = "/attendance/" + i;
            if ((line.unit() == null) == (line.country() == null)) {
                fault(pointer, "unit-or-country", "Attendance is of a unit or of a country.");
            } else {
                expect(
                        seen.add(Arrays.asList(line.unit(), line.country(), line.agency())),
                        pointer,
                        "repeated",
                        "The same officers are stated twice.");
            }
            expect(
                    line.country() == null || Countries.isCountry(line.country()),
                    pointer + "/country",
                    "unknown-country",
                    "No country of ISO 3166-1 has this code.");
            if (line.unit() != null) {
                known(pointer + "/unit", line.unit(), knownUnits);
            }
        }
    }

    private void known(String pointer, String unit, Set<String> knownUnits) {
        expect(knownUnits.contains(unit), pointer, UNKNOWN_UNIT, "No unit of the registry has this code.");
    }

    private void repeated(String pointer, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            expect(seen.add(values.get(i)), pointer + "/" + i, "repeated", "The code is stated twice.");
        }
    }

    private void expect(boolean kept, String pointer, String code, @Sentence String detail) {
        if (!kept) {
            fault(pointer, code, detail);
        }
    }

    private void fault(String pointer, String code, @Sentence String detail) {
        faults.add(new Fault(pointer, code, detail));
    }

    /** Where nothing is wrong but that units are unknown, the refusal says so by its kind. */
    private void refuseFaults() {
        if (faults.isEmpty()) {
            return;
        }
        throw faults.stream().allMatch(fault -> fault.code().equals(UNKNOWN_UNIT))
                ? new ProblemException(
                        ActivityProblem.UNKNOWN_UNIT, Text.of("No unit of the registry has this code."), faults)
                : ProblemException.invalid(faults);
    }

    private static TrainingStatus statusOf(NewActivity activity) {
        return Optional.ofNullable(activity.status()).orElse(TrainingStatus.PLANNED);
    }
}
