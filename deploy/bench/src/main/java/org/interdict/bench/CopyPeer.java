package org.interdict.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of an import once more, by COPY: three tables in one transaction over one connection. */
final class CopyPeer {
    private static final String EVENTS = "outbox.record_id in (select cast(id as text) from seizure where %s)";

    private final PeerDatabase database;
    private final Path folder;

    CopyPeer(PeerDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** Seconds that it takes to write what the product made of the records with this prefix. */
    double seconds(Connection product, String prefix) throws SQLException, IOException {
        String records = "reference like '" + prefix + "/%'";
        Map<Table, Path> files = new LinkedHashMap<>();
        files.put(table(product, "seizure"), out(product, "seizure", records));
        files.put(
                table(product, "seizure_item"),
                out(product, "seizure_item", "seizure_id in (select id from seizure where " + records + ")"));
        files.put(table(product, "outbox"), out(product, "outbox", EVENTS.formatted(records)));
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long begin = System.nanoTime();
            for (Map.Entry<Table, Path> file : files.entrySet()) {
                try (InputStream rows = new BufferedInputStream(Files.newInputStream(file.getValue()), 1 << 16)) {
                    copy.copyIn(
                            "copy " + file.getKey().name() + " ("
                                    + file.getKey().columns() + ") from stdin",
                            rows,
                            1 << 16);
                }
            }
            connection.commit();
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            for (Path file : files.values()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path out(Connection product, String name, String condition) throws SQLException, IOException {
        Path file = folder.resolve(name + ".copy");
        try (OutputStream rows = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            product.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select " + table(product, name).columns() + " from " + name + " where " + condition
                                    + ") to stdout",
                            rows);
        }
        return file;
    }

    /** An event that was just recorded has not been published. */
    private static Table table(Connection product, String name) throws SQLException {
        Table table = Table.of(product, name);
        table.types().remove("published_at");
        return table;
    }
}
