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

    private static final String SUMS = Stream.of(Measure.values())
            .map(measure -> "sum(f.quantity) filter (where f.measure = '%1$s') as \"%1$s\"".formatted(measure))
            .collect(Collectors.joining(", "));

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
        question.filters()
                .forEach((dimension, values) -> query.bindArray(dimension.parameter(), String.class, values.toArray()));
        if (!question.route().isEmpty()) {
            query.bindArray(Question.ROUTE, String.class, question.route().toArray());
        }
        question.period().from().ifPresent(day -> query.bind("from", day));
        question.period().to().ifPresent(day -> query.bind("to", day));
        return scope == Scope.VISIBLE ? sight.bindTo(query) : query;
    }

    private String statement() {
        return """
               with figures as (
                 select %s as is_total, count(distinct f.seizure_id) as seizures, %s as items, %s
                   from seizure_fact f%s
                  where %s
                  group by %s)
               select %sseizures, items, %s,
                      count(*) filter (where is_total = 0) over () as rows,
                      sum(num_nonnulls(%s)) filter (where is_total = 0) over () as quantities,
                      (select applied_until from seizure_fact_state) as applied_until
                 from figures
                order by is_total desc%s
               """.formatted(
                        each(dimension -> dimension.sql() + " as " + name(dimension) + ", ") + isTotal(),
                        items(),
                        SUMS,
                        each(Dimension::unfolding),
                        conditions(question.groupBy()),
                        groups(),
                        each(dimension -> name(dimension) + ", "),
                        MEASURES,
                        MEASURES,
                        each(dimension -> ", " + name(dimension) + " collate \"C\" nulls last"));
    }

    private String isTotal() {
        return question.groupBy().isEmpty()
                ? "1"
                : "grouping(" + question.groupBy().get(0).sql() + ")";
    }

    /** Unfolded, an item stands in several rows of the answer, but once in the total. */
    private String items() {
        return question.groupBy().stream().anyMatch(Dimension::hasSeveralValues)
                ? "case %s when 0 then count(*) else (select count(*) from seizure_fact f where %s) end"
                        .formatted(isTotal(), condition())
                : "count(*)";
    }

    private String groups() {
        return question.groupBy().stream()
                .map(Dimension::sql)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "),
                        group -> group.isEmpty() ? "()" : "grouping sets ((" + group + "), ())"));
    }

    private String conditions(List<Dimension> unfolded) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        question.filters()
                .forEach((dimension, values) ->
                        conditions.add(dimension.condition(values, unfolded.contains(dimension))));
        if (!question.route().isEmpty()) {
            conditions.add("f.route && :" + Question.ROUTE);
        }
        question.period().from().ifPresent(day -> conditions.add("f.seized_on >= :from"));
        question.period().to().ifPresent(day -> conditions.add("f.seized_on <= :to"));
        if (scope == Scope.VISIBLE) {
            conditions.add(
                    "exists (select 1 from seizure s where s.id = f.seizure_id and " + Sight.ofRecord("s") + ")");
        }
        return String.join(" and ", conditions);
    }

    private String each(Function<Dimension, String> part) {
        return question.groupBy().stream().map(part).collect(Collectors.joining());
    }

    private static String name(Dimension dimension) {
        return "\"" + dimension.parameter() + "\"";
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
