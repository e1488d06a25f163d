package org.interdict.training.statistics;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Countries;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.sql.Snapshot;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Counts what was held, from the activities themselves: what is recorded is counted at once. */
@Singleton
final class TrainingStatistics {
    private static final int MOST_ROWS = 100_000;

    /**
     * The activities that began in the period, each in one period alone, however long it was: a line for each line of
     * attendance that fits the filters, or one without where an activity has none.
     */
    private static final String CHOSEN = """
            with attended as (
                select a.reference,
                       a.kind,
                       a.themes,
                       a.kind = 'NETWORK_MEETING' as meeting,
                       to_char(a.starts_on, 'YYYY') as year,
                       to_char(a.starts_on, 'YYYY-"Q"Q') as quarter,
                       to_char(a.starts_on, 'YYYY-MM') as month,
                       line.unit,
                       line.country,
                       region.subregion,
                       line.agency,
                       line.female,
                       line.male,
                       line.people
                  from training_activity a
                  left join training_attendance line on line.reference = a.reference
                  left join unnest(:countries, :subregions) as region (country, subregion)
                    on region.country = line.country
                 where a.status = 'HELD'
                   and a.starts_on >= coalesce(cast(:from as date), '-infinity')
                   and a.starts_on <= coalesce(cast(:to as date), 'infinity')),
            chosen as materialized (select * from attended where %s)
            """;

    private static final String FIGURES = """
            count(distinct reference) filter (where not meeting) as activities,
            coalesce(sum(people) filter (where not meeting), 0) as officers,
            coalesce(sum(female) filter (where not meeting), 0) as women,
            coalesce(sum(male) filter (where not meeting), 0) as men,
            count(distinct reference) filter (where meeting) as meetings,
            coalesce(sum(people) filter (where meeting), 0) as participants,
            count(distinct country) filter (where meeting) as countries""";

    private static final Map<String, String> SUBREGIONS = Countries.all().stream()
            .sorted()
            .filter(country -> Countries.subregionOf(country).isPresent())
            .collect(Collectors.toMap(
                    country -> country,
                    country -> Countries.subregionOf(country).orElseThrow(),
                    (one, other) -> one,
                    LinkedHashMap::new));

    private final Jdbi jdbi;
    private final Clock clock;

    TrainingStatistics(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Total and rows from one statement, so of one moment. */
    TrainingFigures answer(Question question) {
        Instant computedAt = clock.instant();
        List<Line> lines = jdbi.withHandle(handle -> bind(question, handle.createQuery(totalAndRows(question)))
                .bind("most", MOST_ROWS + 2)
                .map((row, context) -> line(question, row))
                .list());
        List<Map<String, Object>> rows =
                lines.stream().skip(1).map(Line::members).toList();
        if (rows.size() > MOST_ROWS) {
            throw new ProblemException(
                    StatisticsProblem.TOO_MANY_ROWS,
                    "The answer has more than {0} rows; ask for text/csv instead.",
                    MOST_ROWS);
        }
        return new TrainingFigures(
                computedAt,
                question.period().from().orElse(null),
                question.period().to().orElse(null),
                question.columns(),
                lines.get(0).figures(),
                rows);
    }

    long count(Snapshot snapshot, Question question) {
        return question.groupBy().isEmpty()
                ? 0
                : bind(
                                question,
                                snapshot.query(
                                        chosen(question) + "select count(*) from (" + rows(question) + ") as row"))
                        .mapTo(Long.class)
                        .one();
    }

    /** The rows with their members by name, read one by one as they are taken. */
    Stream<Map<String, Object>> each(Snapshot snapshot, Question question) {
        return question.groupBy().isEmpty()
                ? Stream.empty()
                : bind(question, snapshot.query(chosen(question) + rows(question) + " order by " + orderBy(question)))
                        .map((row, context) -> line(question, row).members())
                        .stream();
    }

    private static String totalAndRows(Question question) {
        String nothing = question.columns().stream()
                .map(column -> "cast(null as text) as " + column + ", ")
                .collect(Collectors.joining());
        String rows = question.groupBy().isEmpty()
                ? ""
                : "union all select false, row.* from (" + rows(question) + ") as row";
        return chosen(question) + """
                select *
                  from (select true as is_total, %s%s from chosen %s) as answer
                 order by %s
                 limit :most
                """.formatted(nothing, FIGURES, rows, orderBy(question, "is_total desc"));
    }

    private static String chosen(Question question) {
        String conditions = question.filters().keySet().stream()
                .map(dimension -> dimension == Dimension.THEME
                        ? "themes && cast(:theme as varchar[])"
                        : "%1$s = any(:%1$s)".formatted(dimension.parameter()))
                .collect(Collectors.joining(" and "));
        return CHOSEN.formatted(conditions.isEmpty() ? "true" : conditions);
    }

    /** An activity on several themes is in the row of each that was asked for. */
    private static String rows(Question question) {
        String dimensions = String.join(", ", question.columns());
        String themes = !question.groupBy().contains(Dimension.THEME)
                ? ""
                : " cross join lateral unnest(themes) as theme"
                        + (question.filters().containsKey(Dimension.THEME) ? " where theme = any(:theme)" : "");
        return "select " + dimensions + ", " + FIGURES + " from chosen" + themes + " group by " + dimensions;
    }

    private static String orderBy(Question question, String... first) {
        return Stream.concat(
                        Stream.of(first),
                        question.columns().stream().map(column -> column + " collate \"C\" nulls last"))
                .collect(Collectors.joining(", "));
    }

    private static <S extends SqlStatement<S>> S bind(Question question, S statement) {
        question.filters()
                .forEach((dimension, values) ->
                        statement.bindArray(dimension.parameter(), String.class, values.toArray()));
        return statement
                .bindArray("countries", String.class, SUBREGIONS.keySet().toArray())
                .bindArray("subregions", String.class, SUBREGIONS.values().toArray())
                .bind("from", question.period().from())
                .bind("to", question.period().to());
    }

    private static Line line(Question question, ResultSet row) throws SQLException {
        Map<String, Object> group = new LinkedHashMap<>();
        for (String column : question.columns()) {
            group.put(column, row.getString(column));
        }
        return new Line(
                group,
                TrainingTotal.of(new TrainingSums(
                        row.getLong("activities"),
                        row.getLong("officers"),
                        row.getLong("women"),
                        row.getLong("men"),
                        row.getLong("meetings"),
                        row.getLong("participants"),
                        row.getLong("countries"))));
    }

    /** Figures and whose they are. */
    private record Line(Map<String, Object> group, TrainingTotal figures) {
        Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>(group);
            members.putAll(figures.members());
            return members;
        }
    }
}
