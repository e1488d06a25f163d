package org.interdict.gateway.entry;

import org.interdict.kit.problem.ProblemType;

/** What is wrong with a request before anybody looks at what it wants. */
enum EntryProblem implements ProblemType {
    URI_TOO_LONG("uri-too-long", "The address is too long", 414),
    HEADERS_TOO_LARGE("headers-too-large", "The headers are too large", 431);

    private final Kind kind;

    EntryProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
