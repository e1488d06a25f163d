package org.interdict.seizures.alert;

import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.ProblemType;

/** What this feature refuses. */
enum AlertProblem implements ProblemType {
    NOT_ON_A_CHANNEL("not-on-a-channel", "The token speaks on no channel of exchange", 403),
    NO_SUCH_ALERT("no-such-alert", "There is no such alert", 404);

    private final Kind kind;

    static ProblemException noSuchAlert() {
        return new ProblemException(NO_SUCH_ALERT, "There is no alert with this id in your sight.");
    }

    AlertProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
