package org.interdict.contracts.codes;

/** The part that a person played in a seizure. */
public enum PersonRole {
    COURIER,
    DRIVER,
    CREW,
    RECIPIENT,
    SENDER,
    ORGANISER,
    OTHER,
    UNKNOWN
}
