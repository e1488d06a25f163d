package org.interdict.units.unit;

import java.util.Optional;

/**
 * A unit as a row of a file states it.
 *
 * @param status the state that the row says the unit is in, as an export does; imports do not lead units through their lives
 */
record UnitLine(NewUnit unit, Optional<String> status) {
    boolean allows(Unit registered) {
        return status.isEmpty() || status.get().equals(registered.status().name());
    }
}
