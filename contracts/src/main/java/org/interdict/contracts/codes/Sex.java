package org.interdict.contracts.codes;

/** The sex of a person, as recorded by the unit. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
}
