package org.interdict.training.activity;

import org.interdict.kit.problem.ProblemType;

/** What is refused about training activities. */
enum ActivityProblem implements ProblemType {
    UNKNOWN_ACTIVITY("unknown-training-activity", "There is no such training activity", 404),
    REFERENCE_TAKEN("training-reference-taken", "The reference belongs to another training activity", 409);

    private final Kind kind;

    ActivityProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
