package org.interdict.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.local.machine.Console;
import org.interdict.local.machine.Installation;
import org.interdict.local.postgres.PostgresProgram;
import org.interdict.local.postgres.PostgresServer;

/** {@code rebuild PROJECTION}. */
final class Rebuild {
    private static final int FAILED = 1;
    private static final int WRONGLY_ASKED = 2;

    private Rebuild() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        Optional<Projection> projection = args.length == 1 ? Projection.named(args[0]) : Optional.empty();
        if (projection.isEmpty()) {
            Console.complain("usage: rebuild PROJECTION, where PROJECTION is one of "
                    + Stream.of(Projection.values()).map(Projection::toString).collect(Collectors.joining(", ")));
            return WRONGLY_ASKED;
        }
        try {
            SuiteSettings settings = SuiteSettings.from(System.getenv());
            RunningSuite suite = new RunningSuite(settings);
            if (!suite.isRunning()) {
                Console.complain("No suite runs on " + settings.data() + ": start it with deploy/local/up.");
                return FAILED;
            }
            rebuild(projection.get(), suite.settingsInUse());
            Console.say(projection.get().done());
            return 0;
        } catch (Refusal e) {
            Console.complain(e.reason());
        } catch (SQLException e) {
            Console.complain("Not done, and safe to begin again: " + e.getMessage());
        }
        return FAILED;
    }

    /** Without a limit of time: the tables may be large. */
    private static void rebuild(Projection projection, SuiteSettings settings) throws SQLException {
        PostgresServer server = new PostgresServer(
                PostgresProgram.home(Installation.ofThisBuild()),
                new SuiteFolder(settings.data()).postgres(),
                settings.addresses().postgres());
        String url = server.url(projection.database()) + "?user=" + PostgresServer.USER;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(projection.call());
        }
    }
}
