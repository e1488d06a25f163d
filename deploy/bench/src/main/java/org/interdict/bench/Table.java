package org.interdict.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A table as the catalogue describes it, so that later columns are taken along: name and type of what is inserted. */
record Table(String name, Map<String, String> types) {
    static Table of(Connection database, String name) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (PreparedStatement query = database.prepareStatement("""
                select attname, format_type(atttypid, atttypmod)
                  from pg_attribute
                 where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
                   and attidentity = '' and attgenerated = ''
                 order by attnum
                """)) {
            query.setString(1, name);
            ResultSet columns = query.executeQuery();
            while (columns.next()) {
                types.put(columns.getString(1), columns.getString(2));
            }
        }
        return new Table(name, types);
    }

    String columns() {
        return String.join(", ", types.keySet());
    }

    /** For each row the list of its values as SQL; points in time become {@code now()}. */
    List<String> values(Connection database, String condition, UnaryOperator<String> instead) throws SQLException {
        String texts = String.join(
                ", ",
                types.keySet().stream()
                        .map(column -> "cast(" + column + " as text)")
                        .toList());
        List<String> rows = new ArrayList<>();
        try (PreparedStatement query =
                        database.prepareStatement("select " + texts + " from " + name + " where " + condition);
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (Map.Entry<String, String> column : types.entrySet()) {
                    String replacement = instead.apply(column.getKey());
                    values.add(
                            replacement.isEmpty()
                                    ? literal(found.getString(column.getKey()), column.getValue())
                                    : replacement);
                }
                rows.add(String.join(", ", values));
            }
        }
        return rows;
    }

    /** Colons are written as escapes: pgbench would take what follows one for the name of a variable. */
    private static String literal(@org.jspecify.annotations.Nullable String value, String type) {
        if (value == null) {
            return "cast(null as " + type + ")";
        }
        return type.startsWith("timestamp")
                ? "now()"
                : "cast(E'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "' as " + type
                        + ")";
    }
}
