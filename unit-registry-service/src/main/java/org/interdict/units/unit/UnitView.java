package org.interdict.units.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.UnitStatus;
import org.interdict.contracts.codes.UnitTool;
import org.interdict.contracts.codes.UnitType;
import org.jspecify.annotations.Nullable;

/** A unit as its readers see it; the numbers of officers are for registrars, analysts and the unit itself. */
public record UnitView(
        String code,
        long version,
        String name,
        UnitType type,
        UnitStatus status,
        String country,

        @Schema(description = "M.49 code; Antarctica lies in none") @Nullable
        String subregion,

        @Schema(description = "M.49 code") @Nullable String region,
        @Nullable String place,

        @Schema(description = "False where no list of UN/LOCODE knows the place") @Nullable
        Boolean placeKnown,

        List<UnitAgency> agencies,
        List<UnitTool> channels,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate closedOn,
        boolean womensNetwork,
        @Nullable Position position) {
    /** The members that the registry adds to what the registrar says. */
    static final Set<String> ADDED = Set.of("version", "status", "subregion", "region", "placeKnown", "closedOn");
}
