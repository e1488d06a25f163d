package org.interdict.seizures.casework;

import java.util.List;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.ProblemType;

/** What every kind of record refuses. */
public enum CaseProblem implements ProblemType {
    UNKNOWN_UNIT("unknown-unit", "There is no such unit", 422),
    NOT_YOUR_UNIT("not-your-unit", "Officers record for their own unit", 403),
    REFERENCE_TAKEN("reference-taken", "The unit used the reference for another record", 409);

    private final Kind kind;

    public static ProblemException unknownUnit() {
        return new ProblemException(
                UNKNOWN_UNIT,
                "No unit of the registry has this code.",
                List.of(new Fault("/unit", "unknown-unit", "No unit of the registry has this code.")));
    }

    CaseProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
