package org.interdict.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.interdict.local.machine.Marker;
import org.interdict.local.machine.Signal;
import org.interdict.local.part.LogFiles;
import org.interdict.local.part.Part;
import org.interdict.local.postgres.PostgresServer;

/**
 * PostgreSQL with a database for each service. After a kill it refuses to start until the last orphan of the killed one
 * has gone, and is tried again until then.
 */
final class PostgresPart implements Part {
    static final String NAME = "postgres";

    /** More than three pools hold; as many again for whoever else connects. */
    private static final int CONNECTIONS = 100;

    private final PostgresServer server;
    private final Marker marker;
    private final LogFiles logFiles;
    private final List<String> databases;
    private final int replicas;

    /** @param replicas of each service, which bring their own pools of connections */
    PostgresPart(PostgresServer server, Marker marker, LogFiles logFiles, List<String> databases, int replicas) {
        this.server = server;
        this.marker = marker;
        this.logFiles = logFiles;
        this.databases = databases;
        this.replicas = replicas;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> command() {
        return server.command(marker.text(), "log_checkpoints=off", "max_connections=" + CONNECTIONS * (1 + replicas));
    }

    @Override
    public void prepare() {
        server.initialise(logFiles.forStartOf(NAME));
    }

    @Override
    public boolean isReady() {
        return server.isReady();
    }

    @Override
    public void settle() {
        try (Connection connection = server.connect(PostgresServer.USER)) {
            for (String database : databases) {
                createUnlessPresent(connection, database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the databases", e);
        }
    }

    /** Fast shutdown: on TERM it would wait for its clients. */
    @Override
    public Signal ending() {
        return Signal.INT;
    }

    @Override
    public Turn turn() {
        return Turn.LAST;
    }

    private static void createUnlessPresent(Connection connection, String database) throws SQLException {
        try (PreparedStatement present = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            present.setString(1, database);
            if (present.executeQuery().next()) {
                return;
            }
        }
        try (Statement creation = connection.createStatement()) {
            creation.execute("create database " + database);
        }
    }
}
