package org.interdict.seizures.statistics;

import static org.interdict.seizures.statistics.Dimension.COUNTRY;
import static org.interdict.seizures.statistics.Dimension.DESTINATION;
import static org.interdict.seizures.statistics.Dimension.DIRECTION;
import static org.interdict.seizures.statistics.Dimension.MONTH;
import static org.interdict.seizures.statistics.Dimension.ORIGIN;
import static org.interdict.seizures.statistics.Dimension.QUARTER;
import static org.interdict.seizures.statistics.Dimension.REGION;
import static org.interdict.seizures.statistics.Dimension.SUBREGION;
import static org.interdict.seizures.statistics.Dimension.TRAFFIC_TYPE;
import static org.interdict.seizures.statistics.Dimension.TRANSPORT_MODE;
import static org.interdict.seizures.statistics.Dimension.UNIT;
import static org.interdict.seizures.statistics.Dimension.UNIT_TYPE;
import static org.interdict.seizures.statistics.Dimension.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Measure;

/** A table of sums by few dimensions of the record, and by parts of its items; the smallest come first. */
enum Rollup {
    BY_MONTH("seizure_by_month", Grain.MONTHS, Detail.OVERLAPS),
    BY_TRANSPORT("seizure_by_transport", Grain.YEARS, Detail.ITEMS, TRANSPORT_MODE, TRAFFIC_TYPE, DIRECTION),
    BY_COUNTRY("seizure_by_country", Grain.YEARS, Detail.OVERLAPS, COUNTRY, SUBREGION, REGION),
    BY_ROUTE("seizure_by_route", Grain.YEARS, Detail.SEIZURES, ORIGIN, DESTINATION),
    BY_UNIT("seizure_by_unit", Grain.MONTHS, Detail.ITEMS, UNIT, UNIT_TYPE);

    /** The columns of sums, seizures and items first. */
    static final List<String> SUMS = Stream.concat(
                    Stream.of("seizures", "items"), Stream.of(Measure.values()).map(Rollup::column))
            .toList();

    private static final List<String> KEY_OF_PARTS =
            List.of("part", "commodity", "other_commodity", "commodity_group", "seized_on");

    /** How long a time a row is about. */
    private enum Grain {
        MONTHS(Set.of(YEAR, QUARTER, MONTH)),
        YEARS(Set.of(YEAR));

        private final Set<Dimension> dimensions;

        Grain(Set<Dimension> dimensions) {
            this.dimensions = dimensions;
        }

        boolean begins(LocalDate day) {
            return this == MONTHS ? day.getDayOfMonth() == 1 : day.getDayOfYear() == 1;
        }
    }

    /** Which parts it keeps: the finer, the more rows a report touches. */
    private enum Detail {
        SEIZURES,
        ITEMS,
        OVERLAPS;

        boolean has(ItemParts parts) {
            return switch (this) {
                case SEIZURES -> parts.areWhole();
                case ITEMS -> parts.areRolledUp() && !parts.needOverlaps();
                case OVERLAPS -> parts.areRolledUp();
            };
        }
    }

    private final String table;
    private final Grain grain;
    private final Detail detail;
    private final List<Dimension> dimensions;

    Rollup(String table, Grain grain, Detail detail, Dimension... dimensions) {
        this.table = table;
        this.grain = grain;
        this.detail = detail;
        this.dimensions = List.of(dimensions);
    }

    /**
     * The smallest of those that can answer exactly.
     *
     * @param named the dimensions that are grouped or filtered by
     * @param bounds the days on which the period begins and no longer lasts
     */
    static Optional<Rollup> answering(ItemParts parts, List<Dimension> named, List<LocalDate> bounds) {
        return Stream.of(values())
                .filter(rollup -> rollup.answers(parts, named, bounds))
                .findFirst();
    }

    private boolean answers(ItemParts parts, List<Dimension> named, List<LocalDate> bounds) {
        return detail.has(parts)
                && bounds.stream().allMatch(grain::begins)
                && named.stream()
                        .filter(dimension -> !dimension.isOfItems())
                        .allMatch(dimension -> dimensions.contains(dimension) || grain.dimensions.contains(dimension));
    }

    String table() {
        return table;
    }

    /** Its rows, and the changes that it has not taken in yet, with the columns and absences of the facts. */
    String asFacts() {
        String columns = Stream.concat(KEY_OF_PARTS.stream(), SUMS.stream()).collect(Collectors.joining(", "));
        String own = dimensions.stream()
                .map(Rollup::column)
                .map(column -> ", nullif(" + column + ", '') as " + column)
                .collect(Collectors.joining());
        return "(select %1$s%2$s from %3$s union all select %1$s%2$s from %3$s_of_changes)"
                .formatted(columns, own, table);
    }

    /** The columns that tell its rows apart. */
    List<String> key() {
        return Stream.concat(KEY_OF_PARTS.stream(), dimensions.stream().map(Rollup::column))
                .toList();
    }

    /** Its rows, each together with the changes that it has not taken in yet, in the columns of the table. */
    String withChanges() {
        String counts = Stream.of("seizures", "items")
                .map("sum(%1$s) as %1$s"::formatted)
                .collect(Collectors.joining(", "));
        String quantities = Stream.of(Measure.values())
                .map(Rollup::column)
                .map("nullif(sum(%1$s), 0) as %1$s"::formatted)
                .collect(Collectors.joining(", "));
        return "select %1$s, %2$s, %3$s%4$s from (table %5$s union all table %5$s_of_changes) as kept group by %1$s%4$s having sum(seizures) <> 0"
                .formatted(
                        String.join(", ", KEY_OF_PARTS),
                        counts,
                        quantities,
                        dimensions.stream()
                                .map(dimension -> ", " + column(dimension))
                                .collect(Collectors.joining()),
                        table);
    }

    static String column(Measure measure) {
        return "\"" + measure.name().toLowerCase(Locale.ROOT) + "\"";
    }

    private static String column(Dimension dimension) {
        return dimension.sql().substring("f.".length());
    }
}
