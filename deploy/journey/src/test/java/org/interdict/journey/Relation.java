package org.interdict.journey;

/** How a record stands to a caller. */
enum Relation {
    /** Of the caller's unit, or recorded by the caller. */
    OWN,
    /** Another's, of the caller's channel. */
    SAME_CHANNEL,
    OTHER_CHANNEL,
    /** There is no such record. */
    RANDOM
}
