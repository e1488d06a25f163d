package org.interdict.seizures.alert;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interdict.kit.http.Period;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Counts alerts, from the records themselves: there are few of them beside the seizures. */
@Singleton
final class AlertStatistics {
    private final Jdbi jdbi;
    private final Clock clock;

    AlertStatistics(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    AlertFigures answer(AlertQuestion question) {
        Instant now = clock.instant();
        Period period = question.period();
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql(question));
            period.from().ifPresent(day -> query.bind("from", day));
            period.to().ifPresent(day -> query.bind("to", day));
            return query.scanResultSet((results, context) -> figures(question, now, results.get()));
        });
    }

    /**
     * The median is the mean of the two middle values, which are one and the same when their number is odd: exact
     * decimals, where PostgreSQL's percentile_cont calculates in binary fractions.
     */
    private static String sql(AlertQuestion question) {
        List<String> dimensions =
                question.groupBy().stream().map(AlertDimension::sql).toList();
        String columns = question.groupBy().stream()
                .map(dimension -> dimension.sql() + " as \"" + dimension.parameter() + "\", ")
                .collect(Collectors.joining());
        String isTotal = dimensions.isEmpty() ? "1" : "grouping(" + dimensions.get(0) + ")";
        String groups = dimensions.isEmpty() ? "()" : "grouping sets ((" + String.join(", ", dimensions) + "), ())";
        String order = dimensions.stream()
                .map(dimension -> ", (" + dimension + ") collate \"C\"")
                .collect(Collectors.joining());
        return """
               select %s%s as is_total,
                      count(*) as issued,
                      count(f.seconds) as with_feedback,
                      count(*) filter (where f.hit) as hits,
                      round((percentile_disc(0.5) within group (order by f.seconds)
                             + percentile_disc(0.5) within group (order by f.seconds desc)) / 2 / 3600, 1) as median_hours
                 from alert a
                 left join lateral (
                      select extract(epoch from min(given_at) - a.issued_at) as seconds,
                             bool_or(outcome = 'HIT') as hit
                        from alert_feedback
                       where alert_id = a.id) f on true
                where %s
                group by %s
                order by is_total desc%s
               """.formatted(columns, isTotal, conditions(question.period()), groups, order);
    }

    private static String conditions(Period period) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        period.from()
                .ifPresent(day -> conditions.add("a.issued_at >= cast(:from as date)::timestamp at time zone 'UTC'"));
        period.to()
                .ifPresent(
                        day -> conditions.add("a.issued_at < (cast(:to as date) + 1)::timestamp at time zone 'UTC'"));
        return String.join(" and ", conditions);
    }

    private static AlertFigures figures(AlertQuestion question, Instant now, ResultSet results) throws SQLException {
        results.next();
        AlertFigures.Total total = total(results);
        List<Map<String, Object>> rows = new ArrayList<>();
        while (results.next()) {
            rows.add(row(question, results));
        }
        return new AlertFigures(
                now,
                "ALL",
                question.period().from().orElse(null),
                question.period().to().orElse(null),
                question.groupBy().stream().map(AlertDimension::parameter).toList(),
                total,
                rows);
    }

    private static Map<String, Object> row(AlertQuestion question, ResultSet results) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (AlertDimension dimension : question.groupBy()) {
            row.put(dimension.parameter(), results.getString(dimension.parameter()));
        }
        AlertFigures.Total figures = total(results);
        row.put("issued", figures.issued());
        row.put("withFeedback", figures.withFeedback());
        row.put("hits", figures.hits());
        if (figures.medianHoursToFeedback() != null) {
            row.put("medianHoursToFeedback", figures.medianHoursToFeedback());
        }
        return row;
    }

    private static AlertFigures.Total total(ResultSet results) throws SQLException {
        BigDecimal median = results.getBigDecimal("median_hours");
        return new AlertFigures.Total(
                results.getLong("issued"), results.getLong("with_feedback"), results.getLong("hits"), median);
    }
}
