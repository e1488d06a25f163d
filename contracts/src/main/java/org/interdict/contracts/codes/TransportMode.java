package org.interdict.contracts.codes;

/** The mode of transport, after UN/ECE Recommendation 19 where it has one. */
public enum TransportMode {
    SEA,
    AIR,
    ROAD,
    RAIL,
    MAIL,
    INLAND_WATER,
    PIPELINE,
    FOOT,
    OTHER,
    UNKNOWN
}
