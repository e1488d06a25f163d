package org.interdict.seizures.feed;

import org.interdict.kit.problem.ProblemType;

/** What this feature refuses. */
enum FeedProblem implements ProblemType {
    CURSOR_EXPIRED("cursor-expired", "The events after this cursor are no longer kept", 410),
    NO_SUCH_EVENT("no-such-event", "There is no such event", 404),
    TOO_MANY_STREAMS("too-many-streams", "All places for streams are taken", 503);

    private final Kind kind;

    FeedProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
