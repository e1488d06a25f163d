package org.interdict.seizures.person;

import org.interdict.kit.problem.ProblemType;

/** What this feature refuses. */
enum PersonProblem implements ProblemType {
    TOO_DETAILED("too-detailed", "The figures would tell of single persons", 422);

    private final Kind kind;

    PersonProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
