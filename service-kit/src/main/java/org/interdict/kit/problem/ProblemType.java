package org.interdict.kit.problem;

/** A kind of fault that clients can tell apart; implemented by one enum a feature. */
public interface ProblemType {
    /** The stable last part of {@code /problems/{slug}}. */
    String slug();

    /** The constant title; the culprit is named by the detail. */
    String title();

    /** The HTTP status. */
    int status();
}
