package org.interdict.seizures.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Measure;

/** The total and the rows of an answer as a rollup gives them, in the columns that the facts give them in. */
record RollupFigures(Rollup rollup, ItemParts parts, Question question) {
    private static final String SUMS = Stream.of(Measure.values())
            .map(measure -> "nullif(sum(f.%s), 0) as \"%s\"".formatted(Rollup.column(measure), measure))
            .collect(Collectors.joining(
                    ", ", "coalesce(sum(f.seizures), 0) as seizures, coalesce(sum(f.items), 0) as items, ", ""));

    /** Empty when the facts alone answer the question exactly. */
    static Optional<RollupFigures> answering(Question question) {
        return question.route().isEmpty()
                ? question.parts()
                        .flatMap(parts -> Rollup.answering(
                                        parts,
                                        question.named().toList(),
                                        question.bounds().toList())
                                .map(rollup -> new RollupFigures(rollup, parts, question)))
                : Optional.empty();
    }

    String statement() {
        String total = select(1, dimension -> "cast(null as text)", parts.total());
        return question.groupBy().isEmpty()
                ? total
                : total + " union all " + select(0, Dimension::sql, parts.rows())
                        + question.groupBy().stream()
                                .map(Dimension::sql)
                                // What changes have emptied is no row, though the rollup still has it.
                                .collect(Collectors.joining(", ", " group by ", " having sum(f.seizures) <> 0"));
    }

    private String select(int isTotal, Function<Dimension, String> value, ItemParts.Part part) {
        String values = question.groupBy().stream()
                .map(dimension -> value.apply(dimension) + " as " + dimension.column() + ", ")
                .collect(Collectors.joining());
        List<String> conditions = new ArrayList<>(List.of(part.condition().orElseThrow()));
        conditions.addAll(question.conditions(List.of()));
        return "select %d as is_total, %s%s from %s f where %s"
                .formatted(isTotal, values, SUMS, rollup.asFacts(), String.join(" and ", conditions));
    }
}
