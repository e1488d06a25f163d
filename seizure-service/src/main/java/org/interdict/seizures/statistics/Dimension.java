package org.interdict.seizures.statistics;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.UnitType;

/** What figures can be grouped and filtered by: the only names that reach a statement. */
enum Dimension {
    COMMODITY_GROUP("commodityGroup", "f.commodity_group", true, isOneOf(CommodityGroup.values())),
    COMMODITY("commodity", "f.commodity", true, isOneOf(Commodity.values())),
    UNIT("unit", "f.unit", false, matches("[A-Z]{2}[A-Z0-9-]{1,30}")),
    UNIT_TYPE("unitType", "f.unit_type", false, isOneOf(UnitType.values())),
    COUNTRY("country", "f.country", true, Countries::isCountry),
    YEAR("year", "to_char(f.seized_on, 'YYYY')", true, matches("\\d{4}")),
    MONTH("month", "to_char(f.seized_on, 'YYYY-MM')", true, matches("\\d{4}-(0[1-9]|1[0-2])"));

    private final String parameter;
    private final String sql;
    private final boolean open;
    private final Predicate<String> isValue;

    Dimension(String parameter, String sql, boolean open, Predicate<String> isValue) {
        this.parameter = parameter;
        this.sql = sql;
        this.open = open;
        this.isValue = isValue;
    }

    static Optional<Dimension> named(String parameter) {
        return Stream.of(values())
                .filter(dimension -> dimension.parameter.equals(parameter))
                .findFirst();
    }

    /** The name in requests and answers. */
    String parameter() {
        return parameter;
    }

    /** The expression over {@code seizure_fact f}. */
    String sql() {
        return sql;
    }

    /** Whether figures by it, over whole months and all channels, are for every reader. */
    boolean isOpen() {
        return open;
    }

    /** Reads a value to filter by. */
    String value(String text) {
        if (!isValue.test(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Predicate<String> isOneOf(Enum<?>[] codes) {
        return text -> Stream.of(codes).anyMatch(code -> code.name().equals(text));
    }

    private static Predicate<String> matches(String form) {
        return Pattern.compile(form).asMatchPredicate();
    }
}
