package org.interdict.training.unit;

import java.time.LocalDate;
import org.interdict.contracts.codes.UnitType;
import org.jspecify.annotations.Nullable;

/** What training needs to know of a unit. */
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
}
