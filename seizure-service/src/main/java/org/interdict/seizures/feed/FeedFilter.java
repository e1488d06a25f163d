package org.interdict.seizures.feed;

import java.util.List;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.Countries;
import org.interdict.kit.http.Query;
import org.interdict.seizures.casework.Form;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which events a reader asks for; an empty part means all. */
record FeedFilter(
        List<String> types,
        List<String> commodityGroups,
        List<String> commodities,
        List<String> countries,
        List<String> units) {

    private static final String TYPE = "org\\.interdict\\.[a-z]+\\.[a-z]+\\.v\\d+";

    static FeedFilter of(Query query) {
        return new FeedFilter(
                query.list("types", "event types", value -> matching(value, TYPE)),
                query.codes("commodityGroup", CommodityGroup.class).stream()
                        .map(Enum::name)
                        .toList(),
                query.codes("commodity", Commodity.class).stream()
                        .map(Enum::name)
                        .toList(),
                query.list("country", "ISO 3166-1 alpha-2 codes", FeedFilter::country),
                query.list("unit", "codes of units", value -> matching(value, Form.UNIT)));
    }

    /** SQL that follows a first condition on {@code feed_event e}. */
    String conditions() {
        return condition(types, "e.type = any(:types)")
                + condition(commodityGroups, "e.commodity_groups && :commodityGroups")
                + condition(commodities, "e.commodities && :commodities")
                + condition(countries, "e.countries && :countries")
                + condition(units, "(e.unit = any(:units) or e.units && :units)");
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        bind(statement, "types", types);
        bind(statement, "commodityGroups", commodityGroups);
        bind(statement, "commodities", commodities);
        bind(statement, "countries", countries);
        bind(statement, "units", units);
        return statement;
    }

    private static void bind(SqlStatement<?> statement, String name, List<String> values) {
        if (!values.isEmpty()) {
            statement.bindArray(name, String.class, values.toArray());
        }
    }

    private static String condition(List<String> values, String sql) {
        return values.isEmpty() ? "" : " and " + sql;
    }

    private static String matching(String value, String form) {
        if (!value.matches(form)) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }

    private static String country(String code) {
        if (!Countries.isCountry(code)) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }
}
