package org.interdict.contracts.codes;

/** The kind of traffic in which the goods were found. */
public enum TrafficType {
    CONTAINER,
    AIR_CARGO,
    GENERAL_CARGO,
    MAIL,
    EXPRESS,
    PASSENGER,
    VEHICLE,
    VESSEL,
    RAIL,
    OTHER,
    UNKNOWN
}
