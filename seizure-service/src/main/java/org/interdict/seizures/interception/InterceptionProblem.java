package org.interdict.seizures.interception;

import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.ProblemType;

/** What this feature refuses. */
enum InterceptionProblem implements ProblemType {
    NO_SUCH_INTERCEPTION("no-such-interception", "There is no such interception", 404);

    private final Kind kind;

    static ProblemException noSuchInterception() {
        return new ProblemException(NO_SUCH_INTERCEPTION, "There is no interception with this id in your sight.");
    }

    InterceptionProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
