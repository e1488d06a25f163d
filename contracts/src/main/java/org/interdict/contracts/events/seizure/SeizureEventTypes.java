package org.interdict.contracts.events.seizure;

/** The types of the events about a seizure. */
public final class SeizureEventTypes {
    /** A unit recorded a seizure; data: {@link SeizureState}. */
    public static final String RECORDED = "org.interdict.seizure.recorded.v1";

    /** The unit corrected its record; data: {@link SeizureState}. */
    public static final String AMENDED = "org.interdict.seizure.amended.v1";

    /** An analyst confirmed the record; data: {@link SeizureState}. */
    public static final String VALIDATED = "org.interdict.seizure.validated.v1";

    /** The unit took its record back, and it counts no more; data: {@link SeizureState}. */
    public static final String RETRACTED = "org.interdict.seizure.retracted.v1";

    /**
     * An amendment shut out the channel that the attribute {@link org.interdict.contracts.events.EventAttributes#CHANNEL} names, which must forget the record; data:
     * {@link SeizureWithdrawn}.
     */
    public static final String WITHDRAWN = "org.interdict.seizure.withdrawn.v1";

    private SeizureEventTypes() {}
}
