package org.interdict.units.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interdict.contracts.codes.UnitStatus;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The steps that a unit has taken, in their order: by date, and never back in time. */
record Life(@JsonValue List<Step> steps) {
    Life {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a life without a step");
        }
        steps = List.copyOf(steps);
    }

    /** Of a unit that enters the registry; a plan has no date but that of its entry. */
    static Life begun(@Nullable LocalDate establishedOn, LocalDate enteredOn) {
        return new Life(List.of(
                establishedOn == null
                        ? new Step(UnitStatus.PLANNED, enteredOn, null)
                        : new Step(UnitStatus.ESTABLISHED, establishedOn, null)));
    }

    UnitStatus status() {
        return last().status();
    }

    /** The last step. */
    Step last() {
        return steps.get(steps.size() - 1);
    }

    @Nullable
    LocalDate establishedOn() {
        return since(UnitStatus.ESTABLISHED);
    }

    @Nullable
    LocalDate closedOn() {
        return since(UnitStatus.CLOSED);
    }

    /** The steps that were taken by this day; empty before the first. */
    Optional<Life> asOf(LocalDate day) {
        List<Step> taken =
                steps.stream().filter(step -> !step.since().isAfter(day)).toList();
        return taken.isEmpty() ? Optional.empty() : Optional.of(new Life(taken));
    }

    /** One step further, where the state permits it, and not back in time. */
    Life become(Step next, LocalDate latestToday) {
        refuseUnlessPossible(next.status());
        List<Fault> faults = new ArrayList<>();
        if (next.since().isAfter(latestToday)) {
            faults.add(new Fault("/on", "in-the-future", "The day has not come yet."));
        }
        if (status() != UnitStatus.PLANNED && next.since().isBefore(last().since())) {
            faults.add(new Fault("/on", "back-in-time", "The unit is {0} since {1}.", status(), last().since()));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        List<Step> further = new ArrayList<>(steps);
        further.add(next);
        return new Life(further);
    }

    /** The same life with another first day, which is not after the step that followed it. */
    Life establishedOn(LocalDate day) {
        int place = placeOf(UnitStatus.ESTABLISHED).orElseThrow();
        List<Step> corrected = new ArrayList<>(steps);
        corrected.set(
                place, new Step(UnitStatus.ESTABLISHED, day, steps.get(place).reason()));
        return new Life(corrected);
    }

    /** Whether the unit can have been established on this day, as far as its later steps tell. */
    boolean allowsEstablishedOn(LocalDate day) {
        return placeOf(UnitStatus.ESTABLISHED)
                .filter(place -> place + 1 == steps.size()
                        || !day.isAfter(steps.get(place + 1).since()))
                .isPresent();
    }

    private void refuseUnlessPossible(UnitStatus next) {
        if (status() == UnitStatus.CLOSED) {
            throw new ProblemException(
                    CommonProblem.NOT_POSSIBLE_NOW, "The unit is CLOSED and stays so; register another one.");
        }
        if (!status().canBecome(next)) {
            List<UnitStatus> possible = status().possibleNext();
            throw new ProblemException(
                    CommonProblem.NOT_POSSIBLE_NOW,
                    "The unit is {0} and can become {1} or {2}, not {3}.",
                    status(),
                    possible.get(0),
                    possible.get(1),
                    next);
        }
    }

    private @Nullable LocalDate since(UnitStatus status) {
        return placeOf(status).map(place -> steps.get(place).since()).orElse(null);
    }

    private Optional<Integer> placeOf(UnitStatus status) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).status() == status) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
