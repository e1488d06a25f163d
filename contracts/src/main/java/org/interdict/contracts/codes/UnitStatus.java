package org.interdict.contracts.codes;

/** Where a border unit is in its life. */
public enum UnitStatus {
    PLANNED,
    ESTABLISHED,
    OPERATIONAL,
    SUSPENDED,
    CLOSED
}
