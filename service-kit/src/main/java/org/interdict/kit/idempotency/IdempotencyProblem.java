package org.interdict.kit.idempotency;

import org.interdict.kit.problem.ProblemType;

/** What this feature refuses. */
enum IdempotencyProblem implements ProblemType {
    KEY_REUSED("key-reused", "The idempotency key was used for another request", 422),
    STILL_RUNNING("still-running", "The first request with this key is still running", 409);

    private final Kind kind;

    IdempotencyProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
