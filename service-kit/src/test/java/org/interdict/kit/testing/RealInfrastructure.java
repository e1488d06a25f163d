package org.interdict.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** Gives a test application a fresh database on the real PostgreSQL, the real Kafka, and an issuer of tokens. */
public final class RealInfrastructure implements QuarkusTestResourceLifecycleManager {
    private final TestIssuer issuer = new TestIssuer();

    @Override
    public Map<String, String> start() {
        Properties addresses = Infrastructure.addresses();
        String server = "jdbc:postgresql://127.0.0.1:" + addresses.getProperty("postgres.port") + "/";
        String user = addresses.getProperty("postgres.user");
        String database = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(server + "postgres", user, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        issuer.start();
        Map<String, String> settings = new HashMap<>(issuer.settings());
        settings.put("quarkus.datasource.jdbc.url", server + database + "?reWriteBatchedInserts=true");
        settings.put("quarkus.datasource.username", user);
        settings.put("kafka.bootstrap.servers", addresses.getProperty("kafka.bootstrap"));
        return settings;
    }

    @Override
    public void stop() {
        issuer.stop();
    }
}
