package org.interdict.contracts.codes;

/** The form of a training activity; a network meeting is not counted as training. */
public enum TrainingKind {
    WORKSHOP,
    THEORETICAL,
    PRACTICAL,
    MENTORING,
    STUDY_VISIT,
    ELEARNING,
    NETWORK_MEETING
}
