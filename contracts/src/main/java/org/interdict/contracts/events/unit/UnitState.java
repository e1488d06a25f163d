package org.interdict.contracts.events.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.interdict.contracts.codes.Agency;
import org.interdict.contracts.codes.UnitStatus;
import org.interdict.contracts.codes.UnitTool;
import org.interdict.contracts.codes.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * A border unit after the change, as every unit event carries it. The numbers of officers are left out: not every reader
 * of unit events may see them.
 *
 * @param code the unit's name in addresses and records
 * @param version counts the changes of the record from 1
 * @param country ISO 3166-1 alpha-2 code
 * @param place UN/LOCODE without the space; a NATIONAL unit has none
 * @param establishedOn absent while the unit is PLANNED
 */
public record UnitState(
        String code,
        long version,
        String name,
        UnitType type,
        UnitStatus status,
        String country,
        @Nullable String place,
        List<Agency> agencies,
        List<UnitTool> channels,
        @Nullable LocalDate establishedOn,
        @Nullable LocalDate closedOn,
        boolean womensNetwork,
        @Nullable Position position) {

    /** A point in decimal degrees, WGS 84. */
    public record Position(BigDecimal lat, BigDecimal lon) {}
}
