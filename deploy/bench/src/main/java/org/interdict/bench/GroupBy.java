package org.interdict.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question as GROUP BY over the tables of the records, in the forms in which it is usually written. Which of them is
 * fastest depends on the question; each finds the columns that are grouped by, seizures, items, and the sum of each measure.
 */
enum GroupBy {
    DISTINCT("count(distinct)") {
        @Override
        String sql(FigureQuestion question) {
            return """
                    select %s, count(distinct s.id), count(*), %s
                    %s
                     group by %s
                    """.formatted(columns(question), sums(), joined(question), columns(question));
        }
    },
    SEIZURES_FIRST("two levels") {
        @Override
        String sql(FigureQuestion question) {
            return """
                    select %s, count(*), sum(items), %s
                      from (select s.id, %s, count(*) as items, %s
                    %s
                             group by s.id, %s) as seizure
                     group by %s
                    """.formatted(
                            names(question),
                            each(measure -> "sum(" + alias(measure) + ")"),
                            named(question.groupBy()),
                            each(measure -> sum(measure) + " as " + alias(measure)),
                            joined(question),
                            columns(question),
                            names(question));
        }
    },
    ITEMS_FIRST("items first") {
        @Override
        String sql(FigureQuestion question) {
            List<FigureColumn> ofItem =
                    question.groupBy().stream().filter(FigureColumn::ofItem).toList();
            return """
                    select %s, count(*), sum(i.items), %s
                      from seizure s
                      join (select %s, count(*) as items, %s
                              from seizure_item i
                             where %s
                             group by %s) as i on i.seizure_id = s.id%s
                     where %s
                     group by %s
                    """.formatted(
                            list(Stream.empty(), question.groupBy(), GroupBy::ofJoined),
                            each(measure -> "sum(i." + alias(measure) + ")"),
                            list(Stream.of("i.seizure_id"), ofItem, column -> column.sql() + " as " + nameOf(column)),
                            each(measure -> sum(measure) + " as " + alias(measure)),
                            all(Stream.concat(Stream.of("true"), question.ofItem().stream())),
                            list(Stream.of("i.seizure_id"), ofItem, FigureColumn::sql),
                            unfolding(question),
                            all(Stream.concat(Stream.of(COUNTS), question.ofSeizure().stream())),
                            list(Stream.empty(), question.groupBy(), GroupBy::ofJoined));
        }
    };

    static final List<String> MEASURES = List.of("MASS", "VOLUME", "COUNT", "DOSE", "PLANT", "AREA");

    private static final String COUNTS = "s.status <> 'RETRACTED'";

    private final String text;

    GroupBy(String text) {
        this.text = text;
    }

    abstract String sql(FigureQuestion question);

    /** All seizures and items that a question counts, each once. */
    static String total(FigureQuestion question) {
        return """
                select count(distinct s.id), count(*)
                  from seizure s
                  join seizure_item i on i.seizure_id = s.id
                 where %s
                """.formatted(conditions(question));
    }

    private static String joined(FigureQuestion question) {
        return """
                  from seizure s
                  join seizure_item i on i.seizure_id = s.id%s
                 where %s""".formatted(unfolding(question), conditions(question));
    }

    private static String conditions(FigureQuestion question) {
        return all(Stream.of(Stream.of(COUNTS), question.ofSeizure().stream(), question.ofItem().stream())
                .flatMap(conditions -> conditions));
    }

    private static String unfolding(FigureQuestion question) {
        return question.groupBy().stream().map(FigureColumn::unfolding).collect(Collectors.joining());
    }

    private static String all(Stream<String> conditions) {
        return conditions.collect(Collectors.joining(" and "));
    }

    private static String columns(FigureQuestion question) {
        return list(Stream.empty(), question.groupBy(), FigureColumn::sql);
    }

    private static String names(FigureQuestion question) {
        return list(Stream.empty(), question.groupBy(), GroupBy::nameOf);
    }

    private static String named(List<FigureColumn> columns) {
        return list(Stream.empty(), columns, column -> column.sql() + " as " + nameOf(column));
    }

    private static String nameOf(FigureColumn column) {
        return "by_" + column.name().toLowerCase(Locale.ROOT);
    }

    /** Where the items are aggregated before they are joined. */
    private static String ofJoined(FigureColumn column) {
        return column.ofItem() ? "i." + nameOf(column) : column.sql();
    }

    private static String list(Stream<String> first, List<FigureColumn> columns, Function<FigureColumn, String> text) {
        return Stream.concat(first, columns.stream().map(text)).collect(Collectors.joining(", "));
    }

    private static String sums() {
        return each(GroupBy::sum);
    }

    private static String sum(String measure) {
        return "sum(i.normalized_quantity) filter (where i.measure = '" + measure + "')";
    }

    private static String alias(String measure) {
        return "sum_of_" + measure.toLowerCase(Locale.ROOT);
    }

    private static String each(Function<String, String> text) {
        return MEASURES.stream().map(text).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text;
    }
}
