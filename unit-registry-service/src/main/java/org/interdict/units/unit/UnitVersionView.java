package org.interdict.units.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.interdict.contracts.codes.UnitStatus;
import org.jspecify.annotations.Nullable;

/**
 * A version of a unit as its readers see it.
 *
 * @param change what made this version
 * @param status the unit's state in it
 * @param on the local day of a transition, or of the establishment
 * @param changed the members that differ from the version before
 * @param by the subject who made it; for registrars, analysts and the unit itself
 * @param reason why, where one had to be stated
 */
public record UnitVersionView(
        long version,
        Change.Kind change,
        UnitStatus status,
        @Nullable LocalDate on,
        List<String> changed,
        Instant at,
        @Nullable String by,
        @Nullable String reason,
        UnitView unit) {}
