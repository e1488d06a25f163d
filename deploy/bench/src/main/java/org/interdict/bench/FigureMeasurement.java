package org.interdict.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** One question, asked both ways time and again; each answer is compared with the first one by SQL. */
final class FigureMeasurement {
    /** After so long SQL is asked no more, unless it has been asked less often than the fewest. */
    private static final double SQL_MILLIS = 60_000;

    private static final int SQL_FEWEST = 3;

    private final FigureQuestion question;
    private final FiguresOverHttp http;
    private final FiguresOverSql sql;
    private final GroupBy form;
    private final FigureAnswer right;
    private final Series httpMillis = new Series();
    private final Series sqlMillis = new Series();
    private Optional<String> difference = Optional.empty();

    private FigureMeasurement(
            FigureQuestion question, FiguresOverHttp http, FiguresOverSql sql, GroupBy form, FigureAnswer right) {
        this.question = question;
        this.http = http;
        this.sql = sql;
        this.form = form;
        this.right = right;
    }

    /** Asks SQL in each of its forms, the first of them once more before so that none reads from disk, and keeps the fastest. */
    static FigureMeasurement of(FigureQuestion question, FiguresOverHttp http, FiguresOverSql sql) throws SQLException {
        FigureAnswer right = sql.withTotal(question, sql.ask(question, GroupBy.DISTINCT, new Series()));
        GroupBy fastest = GroupBy.DISTINCT;
        double least = Double.POSITIVE_INFINITY;
        for (GroupBy form : GroupBy.values()) {
            Series millis = new Series();
            FigureAnswer answer = sql.ask(question, form, millis);
            if (!answer.rows().equals(right.rows())) {
                throw new IllegalStateException("By SQL itself figures by " + question.name() + " differ, as " + form);
            }
            if (millis.last() < least) {
                least = millis.last();
                fastest = form;
            }
        }
        return new FigureMeasurement(question, http, sql, fastest, right);
    }

    void warmUp() throws IOException, InterruptedException {
        compare(http.ask(question, new Series()));
    }

    void round() throws SQLException, IOException, InterruptedException {
        compare(http.ask(question, httpMillis));
        if (sqlMillis.size() < SQL_FEWEST || sqlMillis.sum() < SQL_MILLIS) {
            sql.ask(question, form, sqlMillis);
        }
    }

    /** What is wrong, if anything is. */
    Optional<String> difference() {
        return difference.map(row -> "figures by " + question.name() + ", row " + row);
    }

    double ratio() {
        return httpMillis.median() / sqlMillis.median();
    }

    double p99() {
        return httpMillis.percentile(99);
    }

    static String head(String title) {
        return "%-40s %6s | %9s %9s | %9s %9s %6s  %-15s | %6s"
                .formatted(title, "rows", "HTTP p50", "p99", "SQL p50", "p99", "rounds", "as", "ratio");
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "  %-38s %,6d | %9.1f %9.1f | %9.1f %9.1f %6d  %-15s | %6.3f",
                question.name(),
                right.rows().size(),
                httpMillis.median(),
                p99(),
                sqlMillis.median(),
                sqlMillis.percentile(99),
                sqlMillis.size(),
                form,
                ratio());
    }

    private void compare(FigureAnswer answer) {
        if (difference.isEmpty()) {
            difference = answer.differenceFrom(right);
        }
    }
}
