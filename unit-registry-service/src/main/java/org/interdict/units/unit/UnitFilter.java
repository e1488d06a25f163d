package org.interdict.units.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.UnitStatus;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.http.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Which units a list is to hold, as conditions on {@code unit u}; an empty part means all.
 *
 * @param asOf the day as of which units are shown; without it they are shown as they are now
 */
record UnitFilter(AreaFilter area, List<UnitType> types, List<UnitStatus> statuses, Optional<LocalDate> asOf) {
    static final Set<String> PARAMETERS = Stream.concat(
                    AreaFilter.PARAMETERS.stream(), Stream.of("type", "status", "asOf"))
            .collect(Collectors.toUnmodifiableSet());

    /** Of units that are established by a day and not closed by then. */
    static final String IN_STOCK = "u.established_on <= :asOf and (u.closed_on is null or u.closed_on > :asOf)";

    static UnitFilter of(Query query) {
        return new UnitFilter(
                AreaFilter.of(query),
                query.codes("type", UnitType.class),
                query.codes("status", UnitStatus.class),
                query.date("asOf"));
    }

    /** SQL that follows a first condition. A day alone asks for the stock; with a status, for units that had it then. */
    String conditions() {
        StringBuilder sql = new StringBuilder(area.conditions());
        if (!types.isEmpty()) {
            sql.append(" and u.type = any(:types)");
        }
        if (!statuses.isEmpty()) {
            sql.append(" and ")
                    .append(asOf.isPresent() ? "status_on(u.life, :asOf)" : "u.status")
                    .append(" = any(:statuses)");
        } else if (asOf.isPresent()) {
            sql.append(" and ").append(IN_STOCK);
        }
        return sql.toString();
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        area.bindTo(statement);
        if (!types.isEmpty()) {
            statement.bindArray("types", String.class, names(types));
        }
        if (!statuses.isEmpty()) {
            statement.bindArray("statuses", String.class, names(statuses));
        }
        asOf.ifPresent(day -> statement.bind("asOf", day));
        return statement;
    }

    /** A unit that was found, as it was on the day that was asked for. */
    Unit shown(Unit unit) {
        return asOf.flatMap(unit::asOf).orElse(unit);
    }

    private static Object[] names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray();
    }
}
