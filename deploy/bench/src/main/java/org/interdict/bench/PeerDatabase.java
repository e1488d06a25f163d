package org.interdict.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A second database on the suite's own server, made by the same migrations: the same tables, indexes and constraints,
 * but nobody who publishes what is written there.
 */
final class PeerDatabase implements AutoCloseable {
    static final String NAME = "interdict_bench";

    /** Of each number of items: enough that not everything falls on one unit, day and commodity. */
    private static final int SAMPLES = 10;

    private final Suite suite;

    private PeerDatabase(Suite suite) {
        this.suite = suite;
    }

    static PeerDatabase create(Suite suite) throws SQLException, IOException {
        PeerDatabase peer = new PeerDatabase(suite);
        peer.administer("drop database if exists " + NAME + " with (force)");
        peer.administer("create database " + NAME);
        try (Connection connection = peer.connect();
                Statement statement = connection.createStatement()) {
            for (Path migration : suite.migrations()) {
                statement.execute(Files.readString(migration));
            }
        }
        return peer;
    }

    Connection connect() throws SQLException {
        return suite.database(NAME);
    }

    int port() {
        return suite.postgres();
    }

    /**
     * Statements that each write one of the product's own records again, with its items and its event, in one round
     * trip: the same columns, the same sizes, a new id and a new reference, which {@code key} makes unique.
     */
    List<String> statements(Connection product, String prefix, String key) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (int items = 1; items <= 2; items++) {
            try (PreparedStatement query = product.prepareStatement("""
                    select cast(s.id as text)
                      from seizure s
                      join seizure_item i on i.seizure_id = s.id
                     where s.reference like ?
                     group by s.id
                    having count(*) = ?
                     order by s.id
                     limit ?
                    """)) {
                query.setString(1, prefix + "/%");
                query.setInt(2, items);
                query.setInt(3, SAMPLES);
                ResultSet ids = query.executeQuery();
                while (ids.next()) {
                    statements.add(statement(product, ids.getString(1), key));
                }
            }
        }
        if (statements.isEmpty()) {
            throw new Refusal("There are no records whose like the peer could write.");
        }
        return statements;
    }

    private static String statement(Connection product, String id, String key) throws SQLException {
        Table seizure = Table.of(product, "seizure");
        Table item = Table.of(product, "seizure_item");
        Table outbox = Table.of(product, "outbox");
        String record = seizure.values(product, "id = cast('" + id + "' as uuid)", column -> switch (column) {
                    case "id" -> "uuidv7()";
                    case "reference" -> "'peer/' || cast(" + key + " as text)";
                    default -> "";
                })
                .get(0);
        List<String> items = item.values(
                product,
                "seizure_id = cast('" + id + "' as uuid)",
                column -> column.equals("seizure_id") ? "s.id" : "");
        List<String> events = outbox.values(product, "record_id = '" + id + "'", column -> switch (column) {
            case "event_id" -> "uuidv7()";
            case "record_id" -> "cast(s.id as text)";
            case "published_at" -> "null";
            default -> "";
        });
        return """
                with s as (insert into seizure (%s) values (%s) returning id),
                     i as (insert into seizure_item (%s) %s)
                insert into outbox (%s) %s""".formatted(
                seizure.columns(),
                record,
                item.columns(),
                String.join(
                        " union all ",
                        items.stream().map(row -> "select " + row + " from s").toList()),
                outbox.columns(),
                String.join(
                        " union all ",
                        events.stream().map(row -> "select " + row + " from s").toList()));
    }

    private void administer(String sql) throws SQLException {
        try (Connection connection = suite.database("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        administer("drop database if exists " + NAME + " with (force)");
    }
}
