package org.interdict.contracts.events.interception;

/** The types of the events about an interception. */
public final class InterceptionEventTypes {
    /** A unit recorded an interception; data: {@link InterceptionState}. */
    public static final String RECORDED = "org.interdict.interception.recorded.v1";

    /** The unit corrected its record; data: {@link InterceptionState}. */
    public static final String AMENDED = "org.interdict.interception.amended.v1";

    /** An analyst confirmed the record; data: {@link InterceptionState}. */
    public static final String VALIDATED = "org.interdict.interception.validated.v1";

    /** The unit took its record back, and it counts no more; data: {@link InterceptionState}. */
    public static final String RETRACTED = "org.interdict.interception.retracted.v1";

    /**
     * An amendment shut out the channel that the attribute {@link org.interdict.contracts.events.EventAttributes#CHANNEL} names, which must forget the record; data:
     * {@link InterceptionWithdrawn}.
     */
    public static final String WITHDRAWN = "org.interdict.interception.withdrawn.v1";

    private InterceptionEventTypes() {}
}
