package org.interdict.units.unit;

import java.time.LocalDate;
import org.interdict.contracts.codes.UnitStatus;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a unit.
 *
 * @param since the local day from which the unit is in this state
 * @param reason why; entering the registry needs none
 */
record Step(UnitStatus status, LocalDate since, @Nullable String reason) {}
