package org.interdict.seizures.statistics;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.DetectionMethod;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.TrafficType;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.contracts.codes.UnitType;
import org.interdict.seizures.casework.Form;

/** What figures can be grouped and filtered by: the only names that reach a statement. */
enum Dimension {
    COMMODITY_GROUP("commodityGroup", "f.commodity_group", true, isOneOf(CommodityGroup.values())),
    COMMODITY("commodity", "f.commodity", true, isOneOf(Commodity.values())),
    UNIT("unit", "f.unit", false, matches(Form.UNIT)),
    UNIT_TYPE("unitType", "f.unit_type", false, isOneOf(UnitType.values())),
    COUNTRY("country", "f.country", true, Countries::isCountry),
    SUBREGION("subregion", "f.subregion", true, isOfACountry(Countries::subregionOf)),
    REGION("region", "f.region", true, isOfACountry(Countries::regionOf)),
    YEAR("year", "to_char(f.seized_on, 'YYYY')", true, matches("\\d{4}")),
    QUARTER("quarter", "to_char(f.seized_on, 'YYYY-\"Q\"Q')", true, matches("\\d{4}-Q[1-4]")),
    MONTH("month", "to_char(f.seized_on, 'YYYY-MM')", true, matches("\\d{4}-(0[1-9]|1[0-2])")),
    TRANSPORT_MODE("transportMode", "f.transport_mode", true, isOneOf(TransportMode.values())),
    TRAFFIC_TYPE("trafficType", "f.traffic_type", true, isOneOf(TrafficType.values())),
    DIRECTION("direction", "f.direction", true, isOneOf(Direction.values())),
    DETECTION_METHOD("detectionMethod", "f.detection_method", false, isOneOf(DetectionMethod.values())),
    CONCEALMENT("concealment", "f.concealment", false, isOneOf(Concealment.values())),
    ORIGIN("origin", "f.origin", false, Countries::isCountry),
    DEPARTURE("departure", "f.departure", false, Countries::isCountry),
    DESTINATION("destination", "f.destination", false, Countries::isCountry),
    OPERATION("operation", "f.operation", false, matches(Form.TAG)),
    INITIATIVE("initiative", "initiative.value", "f.initiatives", matches(Form.TAG)),
    SPECIES("species", "f.species", false, matches("(?s)(?=.*\\S).{1,100}")),
    CHANNEL("channel", "channel.value", "f.channels", isOneOf(ExchangeChannel.values())),
    STATUS("status", "f.status", false, isOneOf(SeizureStatus.values())),
    ICCS("iccs", "f.iccs", false, isIccs());

    /** The value under which requests name what is absent or not known. */
    static final String NOT_KNOWN = "UNKNOWN";

    private final String parameter;
    private final String sql;
    private final Optional<String> list;
    private final boolean open;
    private final Predicate<String> isValue;

    Dimension(String parameter, String sql, boolean open, Predicate<String> isValue) {
        this(parameter, sql, Optional.empty(), open, isValue);
    }

    /** One of which a record has several values, listed in an array; none of these is open. */
    Dimension(String parameter, String sql, String list, Predicate<String> isValue) {
        this(parameter, sql, Optional.of(list), false, isValue);
    }

    Dimension(String parameter, String sql, Optional<String> list, boolean open, Predicate<String> isValue) {
        this.parameter = parameter;
        this.sql = sql;
        this.list = list;
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

    /** The column of the answer. */
    String column() {
        return "\"" + parameter + "\"";
    }

    /** The expression to group by over {@code seizure_fact f}, unfolded where a record has several values. */
    String sql() {
        return sql;
    }

    boolean hasSeveralValues() {
        return list.isPresent();
    }

    /** The join that makes a row of each of a record's several values, and one of none. */
    String unfolding() {
        return list.map(array -> " left join lateral unnest(%s) as %s (value) on true".formatted(array, parameter))
                .orElse("");
    }

    /**
     * True of the rows with one of these values, which the statement binds under the parameter's name.
     *
     * @param unfolded whether a record's several values each have a row
     */
    String condition(Collection<String> values, boolean unfolded) {
        String array = unfolded ? "" : list.orElse("");
        String has = array.isEmpty() ? sql + " = any(:%s)" : array + " && :%s";
        String hasNone = array.isEmpty() ? sql + " is null" : array + " = '{}'";
        return "(" + has.formatted(parameter) + (values.contains(NOT_KNOWN) ? " or " + hasNone : "") + ")";
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

    private static Predicate<String> isOfACountry(Function<String, Optional<String>> property) {
        Set<String> known = Countries.all().stream()
                .flatMap(country -> property.apply(country).stream())
                .collect(Collectors.toUnmodifiableSet());
        return known::contains;
    }

    private static Predicate<String> isIccs() {
        Set<String> known = Stream.of(CommodityGroup.values())
                .flatMap(group -> group.iccs().stream())
                .collect(Collectors.toUnmodifiableSet());
        return known::contains;
    }

    private static Predicate<String> matches(String form) {
        return Pattern.compile(form).asMatchPredicate();
    }
}
