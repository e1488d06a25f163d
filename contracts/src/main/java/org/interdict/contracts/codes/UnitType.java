package org.interdict.contracts.codes;

/** The type of a border unit; NATIONAL is a reporter for a whole country, not a unit of the programme. */
public enum UnitType {
    SEA_PORT,
    AIR_CARGO,
    AIRPORT,
    LAND_BORDER,
    DRY_PORT,
    MAIL,
    NATIONAL
}
