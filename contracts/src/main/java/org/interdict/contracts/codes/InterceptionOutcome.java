package org.interdict.contracts.codes;

/** What became of an interception at the border; REFERRED means handed over to another service. */
public enum InterceptionOutcome {
    REFERRED,
    ARRESTED,
    REFUSED_ENTRY,
    RELEASED,
    UNKNOWN
}
