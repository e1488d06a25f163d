package org.interdict.seizures.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Measure;

/**
 * The total and the rows of an answer as the facts give them.
 *
 * @param condition true of the facts that are asked for and may be counted
 * @param unfolded the same where a record's several values each have a row
 */
record FactFigures(Question question, String condition, String unfolded) {
    /** Where one fact stands for each seizure, figures of one measure each can be added, and several processes count. */
    String statement() {
        return question.parts().map(this::byMarks).orElseGet(this::oneByOne);
    }

    private String byMarks(ItemParts parts) {
        List<String> counted = new ArrayList<>(List.of("row_by_measure as materialized ("
                + byMeasure(parts, question.groupBy(), each(Dimension::unfolding), unfolded) + ")"));
        String total = "row_by_measure";
        if (isUnfolded()) {
            counted.add("total_by_measure as materialized (" + byMeasure(parts, List.of(), "", condition) + ")");
            total = "total_by_measure";
        }
        String figures = "with " + String.join(", ", counted) + " "
                + added("1", "in_total", total, dimension -> "cast(null as text)");
        return question.groupBy().isEmpty()
                ? figures
                : figures + " union all " + added("0", "in_row", "row_by_measure", Dimension::column) + " group by "
                        + question.groupBy().stream().map(Dimension::column).collect(Collectors.joining(", "));
    }

    private static String byMeasure(ItemParts parts, List<Dimension> groupBy, String unfolding, String condition) {
        String values = groupBy.stream()
                .map(dimension -> dimension.sql() + " as " + dimension.column() + ", ")
                .collect(Collectors.joining());
        String groups =
                groupBy.stream().map(dimension -> dimension.sql() + ", ").collect(Collectors.joining());
        return """
               select %sf.measure, %s as in_total, %s as in_row, count(*) as items, sum(f.quantity) as quantity
                 from seizure_fact f%s
                where %s
                group by %sf.measure
               """.formatted(values, parts.total().count(), parts.rows().count(), unfolding, condition, groups);
    }

    private String added(String isTotal, String seizures, String from, Function<Dimension, String> value) {
        return "select %s as is_total, %scoalesce(sum(%s), 0) as seizures, coalesce(sum(items), 0) as items, %s from %s"
                .formatted(
                        isTotal,
                        each(dimension -> value.apply(dimension) + " as " + dimension.column() + ", "),
                        seizures,
                        sums("quantity", "measure"),
                        from);
    }

    private String oneByOne() {
        return """
               select %s as is_total, count(distinct f.seizure_id) as seizures, %s as items, %s
                 from seizure_fact f%s
                where %s
                group by %s
               """.formatted(
                        each(dimension -> dimension.sql() + " as " + dimension.column() + ", ") + isTotal(),
                        items(),
                        sums("f.quantity", "f.measure"),
                        each(Dimension::unfolding),
                        unfolded,
                        groups());
    }

    private String isTotal() {
        return question.groupBy().isEmpty()
                ? "1"
                : "grouping(" + question.groupBy().get(0).sql() + ")";
    }

    /** Unfolded, an item stands in several rows of the answer, but once in the total. */
    private String items() {
        return isUnfolded()
                ? "case %s when 0 then count(*) else (select count(*) from seizure_fact f where %s) end"
                        .formatted(isTotal(), condition)
                : "count(*)";
    }

    private boolean isUnfolded() {
        return question.groupBy().stream().anyMatch(Dimension::hasSeveralValues);
    }

    private String groups() {
        return question.groupBy().stream()
                .map(Dimension::sql)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "),
                        group -> group.isEmpty() ? "()" : "grouping sets ((" + group + "), ())"));
    }

    private String each(Function<Dimension, String> part) {
        return question.groupBy().stream().map(part).collect(Collectors.joining());
    }

    private static String sums(String quantity, String measure) {
        return Stream.of(Measure.values())
                .map(each -> "sum(%1$s) filter (where %2$s = '%3$s') as \"%3$s\"".formatted(quantity, measure, each))
                .collect(Collectors.joining(", "));
    }
}
