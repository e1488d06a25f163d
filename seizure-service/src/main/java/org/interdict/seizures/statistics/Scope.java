package org.interdict.seizures.statistics;

import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.Role;

/** Which records an answer counts. */
public enum Scope {
    /** All of them: for analysts always, for everybody else when the question is open. */
    ALL,
    /** Those that the caller may see. */
    VISIBLE;

    static Scope of(Question question, Caller caller) {
        return question.isOpen() ? ALL : of(caller);
    }

    /** Of an answer that is finer than what every reader may have over all records. */
    public static Scope of(Caller caller) {
        return caller.is(Role.ANALYST) ? ALL : VISIBLE;
    }
}
