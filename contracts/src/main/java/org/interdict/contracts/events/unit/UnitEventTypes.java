package org.interdict.contracts.events.unit;

/** The types of the events about a border unit. */
public final class UnitEventTypes {
    /** A unit entered the registry; data: {@link UnitState}. */
    public static final String REGISTERED = "org.interdict.unit.registered.v1";

    private UnitEventTypes() {}
}
