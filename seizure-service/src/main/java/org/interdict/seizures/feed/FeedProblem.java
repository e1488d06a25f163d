package org.interdict.seizures.feed;

import org.interdict.kit.problem.ProblemType;

/** What this feature refuses. */
enum FeedProblem implements ProblemType {
    CURSOR_EXPIRED("cursor-expired", "The events after this cursor are no longer kept", 410),
    TOO_MANY_STREAMS("too-many-streams", "All places for streams are taken", 503);

    private final String slug;
    private final String title;
    private final int status;

    FeedProblem(String slug, String title, int status) {
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
