package org.interdict.contracts.codes;

/** What came of an alert at a unit that answered it. */
public enum AlertOutcome {
    HIT,
    NEGATIVE,
    NOT_INSPECTED
}
