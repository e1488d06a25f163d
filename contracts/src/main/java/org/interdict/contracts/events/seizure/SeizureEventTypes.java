package org.interdict.contracts.events.seizure;

/** The types of the events about a seizure. */
public final class SeizureEventTypes {
    /** A unit recorded a seizure; data: {@link SeizureState}. */
    public static final String RECORDED = "org.interdict.seizure.recorded.v1";

    private SeizureEventTypes() {}
}
