package org.interdict.seizures.person;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interdict.contracts.codes.Sex;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.Text;
import org.interdict.seizures.neighbour.Neighbours;
import org.interdict.seizures.neighbour.TrainingFiguresClient;
import org.jspecify.annotations.Nullable;

/**
 * Officers by sex: the staff of the units in service and all who were trained up to a day, as the registry and the training
 * service tell the caller. They are officials counted by their employers, and not suppressed.
 */
@Singleton
final class Officers {
    private final Neighbours neighbours;
    private final Clock clock;

    Officers(Neighbours neighbours, Clock clock) {
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /** @param authorization the caller's own */
    PersonFigures answer(PersonQuestion question, String authorization) {
        if (question.dimension().filter(by -> by != PersonDimension.SEX).isPresent()) {
            throw new ProblemException(PersonProblem.TOO_DETAILED, "Officers are counted by role and sex.");
        }
        LocalDate asOf = asOf(question);
        Counted staff = Optional.ofNullable(
                        neighbours.unitsOf(authorization, asOf).officers())
                .map(officers -> new Counted("UNIT", "STAFF", officers.female(), officers.male(), 0))
                .orElse(Counted.untold("UNIT", "STAFF"));
        TrainingFiguresClient.Total trained = neighbours.trainedUpTo(authorization, asOf);
        Counted trainees = new Counted(
                "TRAINING_ACTIVITY",
                "TRAINEE",
                trained.women(),
                trained.men(),
                trained.officers() - trained.women() - trained.men());
        List<Map<String, @Nullable Object>> totals = List.of(staff.total(), trainees.total());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        if (question.dimension().isPresent()) {
            rows.addAll(staff.rows());
            rows.addAll(trainees.rows());
        } else if (!question.groupBy().isEmpty()) {
            rows.addAll(totals);
        }
        return new PersonFigures(clock.instant(), "ALL", asOf, question.groupBy(), totals, rows, null);
    }

    private LocalDate asOf(PersonQuestion question) {
        LocalDate latestToday = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
        LocalDate asOf = question.asOf().orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (asOf.isAfter(latestToday)) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("Number of faults: {0}.", 1),
                    List.of(new Fault("asOf", "in-the-future", "The day has not come yet anywhere.")));
        }
        return asOf;
    }

    /** Officers of one kind; {@code isTold} is false where the caller may not know their number. */
    private record Counted(String record, String role, long female, long male, long unspecified, boolean isTold) {
        Counted(String record, String role, long female, long male, long unspecified) {
            this(record, role, female, male, unspecified, true);
        }

        static Counted untold(String record, String role) {
            return new Counted(record, role, 0, 0, 0, false);
        }

        Map<String, @Nullable Object> total() {
            return row(female + male + unspecified);
        }

        List<Map<String, @Nullable Object>> rows() {
            return List.of(bySex(Sex.FEMALE, female), bySex(Sex.MALE, male), bySex(null, unspecified));
        }

        private Map<String, @Nullable Object> bySex(@Nullable Sex sex, long officers) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("record", record);
            row.put("role", role);
            row.put("sex", sex);
            row.putAll(row(officers));
            return row;
        }

        private Map<String, @Nullable Object> row(long officers) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("record", record);
            row.put("role", role);
            row.put(isTold ? "persons" : "hidden", isTold ? (Object) officers : true);
            return row;
        }
    }
}
