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
        return caller.is(Role.ANALYST) || question.isOpen() ? ALL : VISIBLE;
    }
}
