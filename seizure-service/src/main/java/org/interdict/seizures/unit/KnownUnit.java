package org.interdict.seizures.unit;

import java.time.LocalDate;
import org.interdict.contracts.codes.UnitType;
import org.jspecify.annotations.Nullable;

/** What a seizure needs to know of the unit that made it. */
public record KnownUnit(
        String code,
        UnitType type,
        String country,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate closedOn) {

    /** Whether the unit was established by this day and not closed before it. */
    public boolean existedOn(LocalDate day) {
        return establishedOn != null && !day.isBefore(establishedOn) && (closedOn == null || !day.isAfter(closedOn));
    }

    /** The unit as if it had always been: what was recorded when less was known of its life is known again by it. */
    public KnownUnit atAnyTime() {
        return new KnownUnit(code, type, country, LocalDate.MIN, null);
    }
}
