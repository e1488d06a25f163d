package org.interdict.seizures.seizure;

import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.ProblemType;

/** What this feature refuses. */
enum SeizureProblem implements ProblemType {
    NO_SUCH_SEIZURE("no-such-seizure", "There is no such seizure", 404);

    private final Kind kind;

    static ProblemException noSuchSeizure() {
        return new ProblemException(NO_SUCH_SEIZURE, "There is no seizure with this id in your sight.");
    }

    SeizureProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
