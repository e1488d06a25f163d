package org.interdict.contracts.codes;

/** What an alert asks others to look at. */
public enum AlertSubject {
    CONSIGNMENT,
    CONTAINER,
    VESSEL,
    FLIGHT,
    PASSENGER_PROFILE
}
