package org.interdict.seizures.person;

/** On which side of the programme a person stands. */
enum Side {
    /** Staff of the units and those who were trained; not suppressed. */
    OFFICERS,
    /** Persons of seizures, and of interceptions all but the victims. */
    OFFENDERS,
    /** Victims of interceptions. */
    VICTIMS
}
