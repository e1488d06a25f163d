package org.interdict.units.unit;

import org.interdict.kit.problem.ProblemType;

/** What the registry refuses. */
enum UnitProblem implements ProblemType {
    UNKNOWN_UNIT("unknown-unit", "There is no such unit", 404),
    CODE_TAKEN("unit-code-taken", "The code belongs to another unit", 409);

    private final String slug;
    private final String title;
    private final int status;

    UnitProblem(String slug, String title, int status) {
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
