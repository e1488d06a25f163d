package org.interdict.contracts.codes;

/** The data in which the risk was seen; API is advance passenger information, PNR the passenger name record. */
public enum DetectionSource {
    MANIFEST,
    API,
    PNR,
    ALERT,
    BEHAVIOUR,
    TIP,
    RANDOM,
    DATABASE_HIT
}
