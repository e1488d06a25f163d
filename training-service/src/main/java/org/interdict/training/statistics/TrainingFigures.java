package org.interdict.training.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question for figures.
 *
 * @param computedAt everything that was recorded by then is counted
 * @param total over all rows; an activity is counted once however many rows it is in
 * @param rows one a combination of the dimensions' values, each with the members of groupBy and those of the total
 */
public record TrainingFigures(
        Instant computedAt,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> groupBy,
        TrainingTotal total,
        List<Map<String, Object>> rows) {}
