package org.interdict.journey;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of the seizure service as they stand, read past the service. */
final class SeizureTables implements AutoCloseable {
    /** A record, and how far its life has come. */
    record Standing(UUID id, String unit, String reference, String status, long version, List<String> channels) {
        boolean isRetracted() {
            return status.equals("RETRACTED");
        }
    }

    /** Reads something of the rows that a statement finds. */
    interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private final String url;
    private @Nullable Connection connection;
    private @Nullable Connection holding;

    SeizureTables(String url) {
        this.url = url;
    }

    /** The items of all records that have changed since, by record; a retracted one has none that counts. */
    Map<UUID, List<RecordedItem>> itemsChangedSince(OffsetDateTime moment) {
        String statement = """
                select %s
                  from seizure s
                  join seizure_item i on i.seizure_id = s.id
                 where s.changed_at >= ?
                 order by s.recorded_at, s.id, i.position
                """.formatted(RecordedItem.COLUMNS);
        return read(statement, List.of(moment), rows -> {
            Map<UUID, List<RecordedItem>> items = new HashMap<>();
            while (rows.next()) {
                List<RecordedItem> ofRecord =
                        items.computeIfAbsent(rows.getObject("id", UUID.class), none -> new ArrayList<>());
                if (!rows.getString("status").equals("RETRACTED")) {
                    ofRecord.add(RecordedItem.of(rows));
                }
            }
            return items;
        });
    }

    /** When a record was last changed. */
    OffsetDateTime latestChange() {
        return read("select coalesce(max(changed_at), 'epoch') from seizure", List.of(), rows -> {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class);
        });
    }

    /** These records in the order in which they were recorded. */
    List<Standing> standing(Collection<UUID> records) {
        String statement = """
                select id, unit, reference, status, version, channels
                  from seizure
                 where id = any (?)
                 order by recorded_at, id
                """;
        return read(statement, List.of((Object) records.toArray(UUID[]::new)), rows -> {
            List<Standing> standing = new ArrayList<>();
            while (rows.next()) {
                standing.add(new Standing(
                        rows.getObject("id", UUID.class),
                        rows.getString("unit"),
                        rows.getString("reference"),
                        rows.getString("status"),
                        rows.getLong("version"),
                        List.of((String[]) rows.getArray("channels").getArray())));
            }
            return standing;
        });
    }

    /** Of how many records the cube has not applied the version that they have. */
    long notApplied() {
        return count("""
                select count(*)
                  from seizure s
                 where not exists (
                       select 1
                         from inbox_version v
                        where v.consumer = 'seizure-cube' and v.record_id = s.id::text and v.version = s.version)
                """);
    }

    /** Of how many of these. */
    long notApplied(Collection<UUID> records) {
        return count("""
                select count(*)
                  from seizure s
                 where s.id = any (?)
                   and not exists (
                       select 1
                         from inbox_version v
                        where v.consumer = 'seizure-cube' and v.record_id = s.id::text and v.version = s.version)
                """, (Object) records.toArray(UUID[]::new));
    }

    /** By partition, up to which offset the cube has read its topic. */
    Map<Integer, Long> cubePositions() {
        String statement = "select partition, next_offset from inbox_position where consumer = 'seizure-cube'";
        return read(statement, List.of(), rows -> {
            Map<Integer, Long> positions = new HashMap<>();
            while (rows.next()) {
                positions.put(rows.getInt(1), rows.getLong(2));
            }
            return positions;
        });
    }

    long count(String statement, Object... values) {
        return read(statement, List.of(values), rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    /** Changes rows by hand, as nobody should. */
    int damage(String statement, Object... values) throws SQLException {
        try (Connection own = DriverManager.getConnection(url);
                PreparedStatement prepared = prepared(own, statement, List.of(values))) {
            return prepared.executeUpdate();
        }
    }

    /** Lets the cube move no further in this partition, until it is let go or PostgreSQL ends. */
    void holdTheCube(int partition) {
        letTheCubeGo();
        String statement = "select 1 from inbox_position where consumer = 'seizure-cube' and partition = ? for update";
        try {
            Connection own = DriverManager.getConnection(url);
            holding = own;
            own.setAutoCommit(false);
            try (PreparedStatement prepared = prepared(own, statement, List.of(partition))) {
                prepared.execute();
            }
        } catch (SQLException e) {
            // PostgreSQL is down, and so the cube does not move anyway.
            letTheCubeGo();
        }
    }

    boolean isTheCubeHeld() {
        return holding != null;
    }

    void letTheCubeGo() {
        holding = closed(holding);
    }

    @Override
    public void close() {
        letTheCubeGo();
        connection = closed(connection);
    }

    /** Tries again while PostgreSQL is down, with which the connection ends. */
    private <T> T read(String statement, List<Object> values, Reading<T> reading) {
        return await(statement)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsMatching(SeizureTables::isOutage)
                .atMost(Duration.ofMinutes(1))
                .until(() -> readOnce(statement, values, reading), answer -> true);
    }

    private <T> T readOnce(String statement, List<Object> values, Reading<T> reading) throws SQLException {
        Connection open = connection == null ? DriverManager.getConnection(url) : connection;
        connection = open;
        try (PreparedStatement prepared = prepared(open, statement, values);
                ResultSet rows = prepared.executeQuery()) {
            return reading.of(rows);
        } catch (SQLException e) {
            connection = closed(open);
            throw e;
        }
    }

    /** By the classes of states for a connection that failed and for a server that ends. */
    private static boolean isOutage(Throwable e) {
        return e instanceof SQLException failed
                && Stream.of("08", "57P").anyMatch(Objects.requireNonNullElse(failed.getSQLState(), "")::startsWith);
    }

    private static PreparedStatement prepared(Connection connection, String statement, List<Object> values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            prepared.setObject(i + 1, value instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : value);
        }
        return prepared;
    }

    private static @Nullable Connection closed(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // It was broken, which is why it is closed.
        }
        return null;
    }
}
