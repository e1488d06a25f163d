package org.interdict.kit.idempotency;

import java.util.List;
import java.util.Optional;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;

/**
 * A request under a key; caller, path and key together are what makes it the same request.
 *
 * @param fingerprint of what it asks for
 */
record KeyedRequest(String caller, String path, String key, String fingerprint) {
    /** The key of a request, if it has one. */
    static Optional<String> key(List<String> headers) {
        if (headers.size() > 1 || headers.size() == 1 && !headers.get(0).matches("[\\x20-\\x7e]{1,255}")) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "A header cannot be read.",
                    List.of(new Fault(
                            Idempotent.HEADER,
                            "invalid-header",
                            "Expected once, 1 to 255 printable ASCII characters.")));
        }
        return headers.stream().findFirst();
    }
}
