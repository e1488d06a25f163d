package org.interdict.contracts.codes;

/** Where the goods were hidden. */
public enum Concealment {
    RIP_OFF,
    IN_CARGO,
    FALSE_COMPARTMENT,
    CONTAINER_STRUCTURE,
    BAGGAGE,
    BODY_CARRIED,
    SWALLOWED,
    MAIL_PARCEL,
    VEHICLE_PART,
    VESSEL_HULL,
    MISDECLARED,
    NOT_CONCEALED,
    OTHER,
    UNKNOWN
}
