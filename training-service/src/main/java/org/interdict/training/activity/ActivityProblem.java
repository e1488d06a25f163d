package org.interdict.training.activity;

import org.interdict.kit.problem.ProblemType;

/** What is refused about training activities. */
enum ActivityProblem implements ProblemType {
    UNKNOWN_ACTIVITY("unknown-training-activity", "There is no such training activity", 404),
    REFERENCE_TAKEN("training-reference-taken", "The reference belongs to another training activity", 409);

    private final String slug;
    private final String title;
    private final int status;

    ActivityProblem(String slug, String title, int status) {
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
