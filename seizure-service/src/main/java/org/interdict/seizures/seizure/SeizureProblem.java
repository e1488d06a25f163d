package org.interdict.seizures.seizure;

import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.ProblemType;

/** What this feature refuses. */
enum SeizureProblem implements ProblemType {
    UNKNOWN_UNIT("unknown-unit", "There is no such unit", 422),
    NOT_YOUR_UNIT("not-your-unit", "Officers record for their own unit", 403),
    REFERENCE_TAKEN("reference-taken", "The unit used the reference for another seizure", 409),
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
