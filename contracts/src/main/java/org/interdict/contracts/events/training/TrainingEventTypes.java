package org.interdict.contracts.events.training;

/** The types of the events about a training activity. */
public final class TrainingEventTypes {
    /** An activity was planned; data: {@link TrainingState}. */
    public static final String PLANNED = "org.interdict.training.planned.v1";
    /** An activity was held; data: {@link TrainingState}. */
    public static final String HELD = "org.interdict.training.held.v1";
    /** An activity was cancelled; data: {@link TrainingState}. */
    public static final String CANCELLED = "org.interdict.training.cancelled.v1";
    /** What was recorded of an activity was corrected; data: {@link TrainingState}. */
    public static final String AMENDED = "org.interdict.training.amended.v1";

    private TrainingEventTypes() {}
}
