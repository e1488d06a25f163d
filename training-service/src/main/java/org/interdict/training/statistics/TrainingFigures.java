package org.interdict.training.statistics;

import java.time.LocalDate;
import java.util.List;
import org.interdict.kit.http.Period;
import org.jspecify.annotations.Nullable;

/** The answer to a question for figures: what was asked, and the total. */
public record TrainingFigures(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> groupBy,
        TrainingTotal total,
        List<TrainingTotal> rows) {

    static TrainingFigures of(Period period, TrainingSums sums) {
        return new TrainingFigures(
                period.from().orElse(null), period.to().orElse(null), List.of(), TrainingTotal.of(sums), List.of());
    }
}
