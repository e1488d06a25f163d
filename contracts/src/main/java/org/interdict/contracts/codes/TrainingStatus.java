package org.interdict.contracts.codes;

import java.util.List;

/** Where a training activity is in its life. */
public enum TrainingStatus {
    PLANNED,
    HELD,
    CANCELLED;

    /** What it can become; a held one is cancelled when it was recorded by mistake, and what is cancelled stays so. */
    public List<TrainingStatus> next() {
        return switch (this) {
            case PLANNED -> List.of(HELD, CANCELLED);
            case HELD -> List.of(CANCELLED);
            case CANCELLED -> List.of();
        };
    }
}
