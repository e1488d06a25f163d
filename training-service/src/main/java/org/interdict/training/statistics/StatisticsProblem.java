package org.interdict.training.statistics;

import org.interdict.kit.problem.ProblemType;

/** What this feature refuses. */
enum StatisticsProblem implements ProblemType {
    TOO_MANY_ROWS("too-many-rows", "The answer has too many rows for JSON", 422);

    private final Kind kind;

    StatisticsProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
