package org.interdict.units.unit;

import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.ProblemType;

/** What the registry refuses. */
enum UnitProblem implements ProblemType {
    NO_SUCH_UNIT("no-such-unit", "There is no such unit", 404),
    CODE_TAKEN("unit-code-taken", "The code belongs to another unit", 409);

    private final Kind kind;

    static ProblemException noSuchUnit() {
        return new ProblemException(NO_SUCH_UNIT, "There is no unit with this code.");
    }

    UnitProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
