package org.interdict.journey;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.Countries;
import org.jspecify.annotations.Nullable;

/**
 * An item of a seizure as the tables of records have it.
 *
 * @param values what it and its record say, by dimension; where they say nothing, UNKNOWN alone
 * @param route the countries of all stations
 */
record RecordedItem(
        UUID seizure,
        LocalDate seizedOn,
        Map<String, List<String>> values,
        Set<String> route,
        String measure,
        BigDecimal quantity) {

    static final String UNKNOWN = "UNKNOWN";

    /** What {@link #of} reads. */
    static final String COLUMNS = """
            s.id, s.status, s.unit, s.unit_type, s.seized_on, s.country, s.channels, s.transport_mode, s.traffic_type,
            s.direction, s.detection_method, s.concealment, s.origin, s.departure, s.destination, s.transit, s.operation,
            s.initiatives, i.commodity, i.commodity_group, i.species ->> 'scientificName' as species, i.measure,
            i.normalized_quantity
            """;

    static RecordedItem of(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("seized_on", LocalDate.class);
        String country = row.getString("country");
        CommodityGroup group = CommodityGroup.valueOf(row.getString("commodity_group"));
        return new RecordedItem(
                row.getObject("id", UUID.class),
                day,
                Map.ofEntries(
                        entry("commodityGroup", one(group.name())),
                        entry("commodity", one(row.getString("commodity"))),
                        entry("iccs", one(group.iccs().orElse(null))),
                        entry("species", one(row.getString("species"))),
                        entry("unit", one(row.getString("unit"))),
                        entry("unitType", one(row.getString("unit_type"))),
                        entry("country", one(country)),
                        entry("subregion", one(Countries.subregionOf(country).orElse(null))),
                        entry("region", one(Countries.regionOf(country).orElse(null))),
                        entry("year", one("%d".formatted(day.getYear()))),
                        entry("quarter", one("%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3))),
                        entry("month", one("%d-%02d".formatted(day.getYear(), day.getMonthValue()))),
                        entry("transportMode", one(row.getString("transport_mode"))),
                        entry("trafficType", one(row.getString("traffic_type"))),
                        entry("direction", one(row.getString("direction"))),
                        entry("detectionMethod", one(row.getString("detection_method"))),
                        entry("concealment", one(row.getString("concealment"))),
                        entry("origin", countries(row.getString("origin"))),
                        entry("departure", countries(row.getString("departure"))),
                        entry("destination", countries(row.getString("destination"))),
                        entry("operation", one(row.getString("operation"))),
                        entry("initiative", known(texts(row.getArray("initiatives")))),
                        entry("channel", known(texts(row.getArray("channels")))),
                        entry("status", one(row.getString("status")))),
                Stream.concat(
                                Stream.of("origin", "departure", "destination").flatMap(end -> text(row, end)),
                                texts(row.getArray("transit")))
                        .map(place -> place.substring(0, 2))
                        .collect(Collectors.toSet()),
                row.getString("measure"),
                row.getBigDecimal("normalized_quantity"));
    }

    List<String> values(String dimension) {
        return Objects.requireNonNull(values.get(dimension), dimension);
    }

    private static List<String> one(@Nullable String value) {
        return known(Stream.ofNullable(value));
    }

    private static List<String> countries(@Nullable String place) {
        return known(Stream.ofNullable(place).map(text -> text.substring(0, 2)));
    }

    private static List<String> known(Stream<String> said) {
        List<String> known =
                said.filter(value -> !value.equals(UNKNOWN)).distinct().toList();
        return known.isEmpty() ? List.of(UNKNOWN) : known;
    }

    private static Stream<String> text(ResultSet row, String column) {
        try {
            return Stream.ofNullable(row.getString(column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray());
    }
}
