package org.interdict.seizures.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Measure;
import org.interdict.seizures.statistics.Figures.MeasuredQuantity;
import org.interdict.seizures.visibility.Sight;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a reader asks for and may count, as one statement: the total, rows and "up to which event" are of one
 * moment, and the total, which says how many rows there are, comes first.
 */
public record FactSelection(Question question, Scope scope, Sight sight) {
    private static final String MEASURES =
            Stream.of(Measure.values()).map(measure -> "\"" + measure + "\"").collect(Collectors.joining(", "));

    /**
     * What the statement finds: first the total, then row by row.
     *
     * @param rows how many there are
     * @param quantities how many these have together
     */
    record Found(
            Figures.Row row,
            long rows,
            long quantities,
            @Nullable Instant computedAt) {}

    /** @param query makes a query of the statement */
    ResultIterable<Found> ask(Function<String, Query> query) {
        return bound(query.apply(statement())).map((results, context) -> found(results));
    }

    /** The total and so many of the rows. */
    ResultIterable<Found> ask(Function<String, Query> query, int rows) {
        return bound(query.apply(statement() + " limit :most").bind("most", rows + 1))
                .map((results, context) -> found(results));
    }

    /** Which rows of {@code seizure_fact f} are asked for and may be counted; what it names is {@link #bound}. */
    public String condition() {
        return conditions(List.of());
    }

    public Query bound(Query query) {
        question.bindTo(query);
        return scope == Scope.VISIBLE ? sight.bindTo(query) : query;
    }

    private String statement() {
        return """
               with figures as (
                 %s)
               select %sseizures, items, %s,
                      count(*) filter (where is_total = 0) over () as rows,
                      sum(num_nonnulls(%s)) filter (where is_total = 0) over () as quantities,
                      (select applied_until from seizure_fact_state) as applied_until
                 from figures
                order by is_total desc%s
               """.formatted(
                rollup().map(RollupFigures::statement).orElseGet(() -> ofFacts().statement()),
                each(dimension -> dimension.column() + ", "),
                MEASURES,
                MEASURES,
                each(dimension -> ", " + dimension.column() + " collate \"C\" nulls last"));
    }

    /** What a reader may see is decided record by record: only the facts know that. */
    private Optional<RollupFigures> rollup() {
        return scope == Scope.ALL ? RollupFigures.answering(question) : Optional.empty();
    }

    private FactFigures ofFacts() {
        return new FactFigures(question, condition(), conditions(question.groupBy()));
    }

    private String conditions(List<Dimension> unfolded) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        conditions.addAll(question.conditions(unfolded));
        if (scope == Scope.VISIBLE) {
            conditions.add(
                    "exists (select 1 from seizure s where s.id = f.seizure_id and " + Sight.ofRecord("s") + ")");
        }
        return String.join(" and ", conditions);
    }

    private String each(Function<Dimension, String> part) {
        return question.groupBy().stream().map(part).collect(Collectors.joining());
    }

    private Found found(ResultSet results) throws SQLException {
        List<String> names = question.names();
        List<@Nullable String> values = new ArrayList<>(names.size());
        for (String name : names) {
            values.add(results.getString(name));
        }
        List<MeasuredQuantity> quantities = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            BigDecimal sum = results.getBigDecimal(measure.name());
            if (sum != null) {
                quantities.add(new MeasuredQuantity(measure, sum, measure.unit()));
            }
        }
        return new Found(
                new Figures.Row(names, values, results.getLong("seizures"), results.getLong("items"), quantities),
                results.getLong("rows"),
                results.getLong("quantities"),
                Optional.ofNullable(results.getTimestamp("applied_until"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
