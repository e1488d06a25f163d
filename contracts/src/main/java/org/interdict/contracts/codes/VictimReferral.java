package org.interdict.contracts.codes;

/** To whose care a victim was referred; IO is an international organisation. */
public enum VictimReferral {
    NGO,
    STATE_SERVICE,
    IO,
    NONE,
    UNKNOWN
}
