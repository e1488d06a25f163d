package org.interdict.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A question about figures.
 *
 * @param filter as HTTP has it
 * @param ofSeizure the part of the filter that is about seizures {@code s}, as SQL
 * @param ofItem the part that is about items {@code i}
 */
record FigureQuestion(
        String name, List<FigureColumn> groupBy, String filter, List<String> ofSeizure, List<String> ofItem) {

    /** What people ask most; rollups may answer it. */
    static final List<FigureQuestion> USUAL = List.of(
            by(FigureColumn.COMMODITY),
            by(FigureColumn.COUNTRY),
            by(FigureColumn.UNIT),
            by(FigureColumn.MONTH),
            by(FigureColumn.TRANSPORT_MODE),
            by(FigureColumn.ORIGIN, FigureColumn.DESTINATION),
            by(FigureColumn.COMMODITY, FigureColumn.COUNTRY),
            by(FigureColumn.MONTH, FigureColumn.COMMODITY_GROUP),
            by(FigureColumn.TRANSPORT_MODE, FigureColumn.DIRECTION).between("2022-01-01", "2022-12-31"),
            by(FigureColumn.UNIT, FigureColumn.MONTH)
                    .of(FigureColumn.COMMODITY, "HEROIN")
                    .between("2022-01-01", "2022-12-31"),
            by(FigureColumn.COUNTRY).of(FigureColumn.COMMODITY, "HEROIN", "CIGARETTE"));

    /** What is asked seldom, and counted from the facts. */
    static final List<FigureQuestion> SELDOM = List.of(
            by(FigureColumn.DETECTION_METHOD),
            by(FigureColumn.COMMODITY, FigureColumn.DETECTION_METHOD),
            by(FigureColumn.CHANNEL),
            by(FigureColumn.COUNTRY).between("2022-03-10", "2022-09-20"),
            by(FigureColumn.MONTH).of(FigureColumn.COMMODITY_GROUP, "COCAINE", "HEROIN"));

    private static FigureQuestion by(FigureColumn... groupBy) {
        return new FigureQuestion(
                List.of(groupBy).stream().map(FigureColumn::parameter).collect(Collectors.joining(" x ")),
                List.of(groupBy),
                "",
                List.of(),
                List.of());
    }

    private FigureQuestion between(String from, String to) {
        return new FigureQuestion(
                name + ", " + (from.endsWith("-01-01") ? from.substring(0, 4) : from + ".." + to),
                groupBy,
                filter + "&from=" + from + "&to=" + to,
                List.of("s.seized_on between date '" + from + "' and date '" + to + "'"),
                ofItem);
    }

    private FigureQuestion of(FigureColumn column, String... values) {
        return new FigureQuestion(
                name + ", " + String.join(" or ", values),
                groupBy,
                filter + "&" + column.parameter() + "=" + String.join(",", values),
                ofSeizure,
                List.of(column.sql() + " in ('" + String.join("', '", values) + "')"));
    }

    /** Behind the question mark of an address. */
    String query() {
        return "groupBy=" + groupBy.stream().map(FigureColumn::parameter).collect(Collectors.joining(",")) + filter;
    }
}
