package org.interdict.seizures.seizure;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.http.Period;
import org.interdict.kit.http.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which seizures a list is to hold; an empty part means all. */
record SeizureFilter(
        List<String> units,
        List<UnitType> unitTypes,
        List<String> countries,
        List<CommodityGroup> commodityGroups,
        List<Commodity> commodities,
        Period period) {

    static final Set<String> PARAMETERS =
            Set.of("unit", "unitType", "country", "commodityGroup", "commodity", "from", "to", "limit", "cursor");

    static SeizureFilter of(Query query) {
        return new SeizureFilter(
                query.list("unit", "codes of units", of(Form.UNIT)),
                query.codes("unitType", UnitType.class),
                query.list("country", "ISO 3166-1 alpha-2 codes", SeizureFilter::country),
                query.codes("commodityGroup", CommodityGroup.class),
                query.codes("commodity", Commodity.class),
                Period.of(query));
    }

    /** SQL that follows a first condition on {@code seizure s}. */
    String conditions() {
        StringBuilder sql = new StringBuilder();
        when(!units.isEmpty(), sql, "s.unit = any(:units)");
        when(!unitTypes.isEmpty(), sql, "s.unit_type = any(:unitTypes)");
        when(!countries.isEmpty(), sql, "s.country = any(:countries)");
        when(period.from().isPresent(), sql, "s.seized_on >= :from");
        when(period.to().isPresent(), sql, "s.seized_on <= :to");
        if (!commodityGroups.isEmpty() || !commodities.isEmpty()) {
            // One item must answer both: a group and a commodity of two different items are no match.
            sql.append(" and exists (select 1 from seizure_item i where i.seizure_id = s.id");
            when(!commodityGroups.isEmpty(), sql, "i.commodity_group = any(:commodityGroups)");
            when(!commodities.isEmpty(), sql, "i.commodity = any(:commodities)");
            sql.append(")");
        }
        return sql.toString();
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        bind(statement, "units", units);
        bind(statement, "unitTypes", unitTypes);
        bind(statement, "countries", countries);
        bind(statement, "commodityGroups", commodityGroups);
        bind(statement, "commodities", commodities);
        period.from().ifPresent(day -> statement.bind("from", day));
        period.to().ifPresent(day -> statement.bind("to", day));
        return statement;
    }

    private static void bind(SqlStatement<?> statement, String name, List<?> values) {
        if (!values.isEmpty()) {
            statement.bindArray(
                    name, String.class, values.stream().map(Object::toString).toArray());
        }
    }

    private static void when(boolean stated, StringBuilder sql, String condition) {
        if (stated) {
            sql.append(" and ").append(condition);
        }
    }

    private static UnaryOperator<String> of(String form) {
        return value -> {
            if (!value.matches(form)) {
                throw new IllegalArgumentException(value);
            }
            return value;
        };
    }

    private static String country(String code) {
        if (!Countries.isCountry(code)) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }
}
