package org.interdict.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On what is measured. */
final class Machine {
    private Machine() {}

    static String of(Suite suite) throws SQLException {
        String services = suite.part("seizure")
                .flatMap(process -> process.info().arguments())
                .map(words ->
                        Stream.of(words).filter(word -> word.startsWith("-X")).collect(Collectors.joining(" ")))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%s %s, JDK %s; services with %s; PostgreSQL %s",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                services,
                settings(suite, "server_version", "fsync", "synchronous_commit"));
    }

    /** With their names, but for the version. */
    static String settings(Suite suite, String... names) throws SQLException {
        try (Connection connection = suite.database("postgres");
                Statement statement = connection.createStatement()) {
            StringBuilder settings = new StringBuilder();
            for (String name : names) {
                try (ResultSet setting = statement.executeQuery("show " + name)) {
                    setting.next();
                    settings.append(settings.length() == 0 ? "" : ", ")
                            .append(name.equals("server_version") ? "" : name + " ")
                            .append(setting.getString(1));
                }
            }
            return settings.toString();
        }
    }
}
