package org.interdict.seizures.statistics;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Measure;
import org.interdict.seizures.statistics.Figures.MeasuredQuantity;
import org.interdict.seizures.visibility.Sight;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Answers questions from the fact table: rows, total and "up to which event" from one statement, so of one moment. */
@Singleton
final class SeizureFigures {
    private static final String SUMS = Stream.of(Measure.values())
            .map(measure -> ", sum(f.quantity) filter (where f.measure = '%1$s') as %1$s".formatted(measure))
            .collect(Collectors.joining());

    private final Jdbi jdbi;

    SeizureFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Figures answer(Question question, Scope scope, Sight sight) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql(question, scope));
            question.filters()
                    .forEach((dimension, values) ->
                            query.bindArray(dimension.parameter(), String.class, values.toArray()));
            question.period().from().ifPresent(day -> query.bind("from", day));
            question.period().to().ifPresent(day -> query.bind("to", day));
            if (scope == Scope.VISIBLE) {
                sight.bindTo(query);
            }
            return query.scanResultSet((results, context) -> figures(question, scope, results.get()));
        });
    }

    private static String sql(Question question, Scope scope) {
        List<String> dimensions =
                question.groupBy().stream().map(Dimension::sql).toList();
        String columns = question.groupBy().stream()
                .map(dimension -> dimension.sql() + " as \"" + dimension.parameter() + "\", ")
                .collect(Collectors.joining());
        String isTotal = dimensions.isEmpty() ? "1" : "grouping(" + dimensions.get(0) + ")";
        String groups = dimensions.isEmpty() ? "()" : "grouping sets ((" + String.join(", ", dimensions) + "), ())";
        String order = dimensions.stream()
                .map(dimension -> ", (" + dimension + ") collate \"C\" nulls last")
                .collect(Collectors.joining());
        return """
               select %s%s as is_total, count(distinct f.seizure_id) as seizures, count(*) as items%s,
                      (select applied_until from seizure_fact_state) as applied_until
                 from seizure_fact f
                where %s
                group by %s
                order by is_total desc%s
               """.formatted(columns, isTotal, SUMS, conditions(question, scope), groups, order);
    }

    private static String conditions(Question question, Scope scope) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        question.filters()
                .keySet()
                .forEach(dimension -> conditions.add(dimension.sql() + " = any(:" + dimension.parameter() + ")"));
        question.period().from().ifPresent(day -> conditions.add("f.seized_on >= :from"));
        question.period().to().ifPresent(day -> conditions.add("f.seized_on <= :to"));
        if (scope == Scope.VISIBLE) {
            conditions.add(
                    "exists (select 1 from seizure s where s.id = f.seizure_id and " + Sight.ofRecord("s") + ")");
        }
        return String.join(" and ", conditions);
    }

    private static Figures figures(Question question, Scope scope, ResultSet results) throws SQLException {
        results.next();
        Figures.Total total = new Figures.Total(results.getLong("seizures"), results.getLong("items"));
        Instant computedAt = instant(results.getTimestamp("applied_until"));
        List<Map<String, Object>> rows = new ArrayList<>();
        while (results.next()) {
            rows.add(row(question, results));
        }
        return new Figures(
                computedAt,
                scope,
                question.period().from().orElse(null),
                question.period().to().orElse(null),
                question.groupBy().stream().map(Dimension::parameter).toList(),
                total,
                rows);
    }

    private static Map<String, Object> row(Question question, ResultSet results) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Dimension dimension : question.groupBy()) {
            row.put(dimension.parameter(), results.getString(dimension.parameter()));
        }
        row.put("seizures", results.getLong("seizures"));
        row.put("items", results.getLong("items"));
        List<MeasuredQuantity> quantities = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            BigDecimal sum = results.getBigDecimal(measure.name());
            if (sum != null) {
                quantities.add(new MeasuredQuantity(measure, sum, measure.unit()));
            }
        }
        row.put("quantities", quantities);
        return row;
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant).orElse(null);
    }
}
