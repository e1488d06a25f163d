package org.interdict.local.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.interdict.local.machine.Commands;
import org.interdict.local.machine.Folders;

/** A PostgreSQL cluster in a folder. It trusts every local user: never for anything but this machine. */
public final class PostgresServer {
    public static final String USER = "postgres";

    private final Path programs;
    private final Path data;
    private final int port;

    public PostgresServer(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** Makes the cluster unless it is there. A folder that initdb did not finish is begun anew. */
    public void initialise(File log) {
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        if (Files.exists(data)) {
            return;
        }
        Folders.delete(unfinished);
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(programs.resolve("bin/initdb").toString());
        command.addAll(List.of("-D", unfinished.toString(), "-U", USER, "-A", "trust", "-E", "UTF8"));
        // The built-in provider sorts and folds alike on every platform and needs no locale installed.
        command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        Commands.run(command, log);
        try {
            Files.move(unfinished, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the postmaster itself, so that its process id is the one that can be watched and killed. */
    public List<String> command(String... settings) {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(programs.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", data.toString(), "-p", String.valueOf(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "timezone=UTC",
                "log_timezone=UTC")) {
            command.addAll(List.of("-c", setting));
        }
        for (String setting : settings) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database) + "?connectTimeout=2&socketTimeout=60&user=" + USER);
    }

    public boolean isReady() {
        try (Connection connection = connect(USER);
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** PostgreSQL refuses to run as root: root takes off its rights in a user namespace of the child's own. */
    private static List<String> asOrdinaryUser() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? List.of("unshare", "-U") : List.of();
    }
}
