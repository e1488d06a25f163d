package org.interdict.kit.problem;

/** A kind of fault that clients can tell apart; implemented by one enum a feature. */
public interface ProblemType {
    Kind kind();

    default String slug() {
        return kind().slug();
    }

    default String title() {
        return kind().title();
    }

    default int status() {
        return kind().status();
    }

    /**
     * What clients see of a kind of fault.
     *
     * @param slug the stable last part of {@code /problems/{slug}}
     * @param title constant; the culprit is named by the detail
     * @param status the HTTP status
     */
    record Kind(String slug, String title, int status) {}
}
