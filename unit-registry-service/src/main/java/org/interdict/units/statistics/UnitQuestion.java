package org.interdict.units.statistics;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.http.Period;
import org.interdict.kit.http.Query;
import org.interdict.units.unit.AreaFilter;

/**
 * What a reader asks of the units: those of a day, or those of a period.
 *
 * @param asOf the day of the stock; the last of the period, where one is asked for
 * @param period from when to when units count as established; without one all that were by the day
 */
record UnitQuestion(
        List<UnitDimension> groupBy, AreaFilter area, List<UnitType> types, LocalDate asOf, Optional<Period> period) {
    static final Set<String> PARAMETERS = Stream.concat(
                    AreaFilter.PARAMETERS.stream(), Stream.of("groupBy", "asOf", "from", "to", "type", "unitType"))
            .collect(Collectors.toUnmodifiableSet());

    /** @param latestToday the day that is meant where none is stated: by then all has happened that is known */
    static UnitQuestion of(Query query, LocalDate latestToday) {
        List<UnitDimension> groupBy = query.list(
                "groupBy",
                "type, country, subregion, region or status",
                name -> UnitDimension.named(name).orElseThrow());
        if (new HashSet<>(groupBy).size() < groupBy.size()) {
            query.fault("groupBy", "repeated-dimension", "A dimension may be named once.");
        }
        List<UnitType> types = query.codes("type", UnitType.class);
        List<UnitType> unitTypes = query.codes("unitType", UnitType.class);
        if (!types.isEmpty() && !unitTypes.isEmpty()) {
            query.fault("unitType", "repeated-parameter", "The parameters type and unitType are one.");
        }
        Optional<LocalDate> asOf = query.date("asOf");
        Period period = Period.of(query);
        boolean periodIsAsked = period.from().isPresent() || period.to().isPresent();
        if (asOf.isPresent() && periodIsAsked) {
            query.fault("asOf", "stock-or-flow", "Ask for a day or for a period, not for both.");
        }
        return new UnitQuestion(
                groupBy,
                AreaFilter.of(query),
                types.isEmpty() ? unitTypes : types,
                asOf.or(period::to).orElse(latestToday),
                periodIsAsked ? Optional.of(period) : Optional.empty());
    }
}
