package org.interdict.contracts.codes;

import java.util.List;
import java.util.stream.Stream;

/** Where a border unit is in its life; a closed one never opens again. */
public enum UnitStatus {
    PLANNED,
    ESTABLISHED,
    OPERATIONAL,
    SUSPENDED,
    CLOSED;

    /** Whether a unit in this state can come into that one. */
    public boolean canBecome(UnitStatus next) {
        return switch (this) {
            case PLANNED -> next == ESTABLISHED || next == CLOSED;
            case ESTABLISHED, SUSPENDED -> next == OPERATIONAL || next == CLOSED;
            case OPERATIONAL -> next == SUSPENDED || next == CLOSED;
            case CLOSED -> false;
        };
    }

    /** What a unit in this state can become. */
    public List<UnitStatus> possibleNext() {
        return Stream.of(values()).filter(this::canBecome).toList();
    }
}
