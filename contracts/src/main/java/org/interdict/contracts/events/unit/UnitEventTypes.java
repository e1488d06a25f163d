package org.interdict.contracts.events.unit;

/** The types of the events about a border unit. */
public final class UnitEventTypes {
    /** A unit entered the registry; data: {@link UnitState}. */
    public static final String REGISTERED = "org.interdict.unit.registered.v1";

    /** What is known of a unit was corrected or brought up to date; data: {@link UnitState}. */
    public static final String UPDATED = "org.interdict.unit.updated.v1";

    /** A unit came into another state of its life; data: {@link UnitState}. */
    public static final String TRANSITIONED = "org.interdict.unit.transitioned.v1";

    private UnitEventTypes() {}
}
