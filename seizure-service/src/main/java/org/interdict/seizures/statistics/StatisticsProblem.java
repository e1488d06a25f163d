package org.interdict.seizures.statistics;

import org.interdict.kit.problem.ProblemType;

/** What this feature refuses. */
enum StatisticsProblem implements ProblemType {
    TOO_MANY_ROWS("too-many-rows", "The answer has too many rows for JSON", 422);

    private final String slug;
    private final String title;
    private final int status;

    StatisticsProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
