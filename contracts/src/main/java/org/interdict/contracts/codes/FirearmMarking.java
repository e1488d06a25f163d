package org.interdict.contracts.codes;

/** The state of the marking that tracing starts from. */
public enum FirearmMarking {
    MARKED,
    UNMARKED,
    OBLITERATED,
    UNKNOWN
}
