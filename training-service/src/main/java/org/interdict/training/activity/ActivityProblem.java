package org.interdict.training.activity;

import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.ProblemType;

/** What is refused about training activities. */
enum ActivityProblem implements ProblemType {
    UNKNOWN_ACTIVITY("unknown-training-activity", "There is no such training activity", 404),
    UNKNOWN_UNIT("unknown-unit", "There is no such unit", 422),
    REFERENCE_TAKEN("training-reference-taken", "The reference belongs to another training activity", 409);

    private final Kind kind;

    ActivityProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    static ProblemException noSuchActivity() {
        return new ProblemException(UNKNOWN_ACTIVITY, "There is no training activity with this reference.");
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
