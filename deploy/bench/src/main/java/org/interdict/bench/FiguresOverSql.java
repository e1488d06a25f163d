package org.interdict.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the same of the tables of the records, on the suite's own server as it is set. */
final class FiguresOverSql {
    private final Connection database;

    FiguresOverSql(Connection database) {
        this.database = database;
    }

    /** Milliseconds from the statement to its last row are added to the series. It has no total. */
    FigureAnswer ask(FigureQuestion question, GroupBy form, Series millis) throws SQLException {
        String sql = form.sql(question);
        int dimensions = question.groupBy().size();
        List<String[]> rows = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            long begin = System.nanoTime();
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    String[] row = new String[dimensions + 2 + GroupBy.MEASURES.size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = found.getString(i + 1);
                    }
                    rows.add(row);
                }
            }
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        Map<List<String>, FigureAnswer.Row> answer = new LinkedHashMap<>();
        rows.forEach(row -> answer.put(key(row, dimensions), row(row, dimensions)));
        return new FigureAnswer(0, 0, answer);
    }

    /** With the total, which is a statement of its own, since the other one does without. */
    FigureAnswer withTotal(FigureQuestion question, FigureAnswer answer) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet total = statement.executeQuery(GroupBy.total(question))) {
            total.next();
            return new FigureAnswer(total.getLong(1), total.getLong(2), answer.rows());
        }
    }

    private static List<String> key(String[] row, int dimensions) {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            key.add(Optional.ofNullable(row[i]).orElse(FigureAnswer.ABSENT));
        }
        return key;
    }

    private static FigureAnswer.Row row(String[] row, int dimensions) {
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        for (int i = 0; i < GroupBy.MEASURES.size(); i++) {
            String sum = row[dimensions + 2 + i];
            if (sum != null) {
                quantities.put(GroupBy.MEASURES.get(i), new BigDecimal(sum));
            }
        }
        return new FigureAnswer.Row(Long.parseLong(row[dimensions]), Long.parseLong(row[dimensions + 1]), quantities);
    }
}
