package org.interdict.contracts.codes;

/** What led the officers to the goods. */
public enum DetectionMethod {
    RISK_PROFILING,
    ALERT,
    ROUTINE_CONTROL,
    RANDOM_CONTROL,
    SCANNER,
    CANINE,
    INTELLIGENCE,
    TIP_OFF,
    CONTROLLED_DELIVERY,
    API_PNR,
    OTHER,
    UNKNOWN
}
