package org.interdict.contracts.codes;

/** The direction of the goods relative to the country of the seizure. */
public enum Direction {
    IMPORT,
    EXPORT,
    TRANSIT,
    DOMESTIC,
    INTERNATIONAL_WATERS,
    UNKNOWN
}
