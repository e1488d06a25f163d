package org.interdict.contracts.codes;

/** Where a training activity is in its life. */
public enum TrainingStatus {
    PLANNED,
    HELD,
    CANCELLED
}
