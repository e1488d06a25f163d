package org.interdict.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ingest}: measures posts, imports and the figures behind them. */
final class Ingest {
    private static final int CONNECTIONS = 32;
    private static final int FIRST_IMPORT_YEAR = 1991;

    private final Options options;
    private final Suite suite;
    private final Path folder;
    private final Tokens tokens;
    private final Posting posting;
    private final Figures figures;
    private final FileImports imports;
    private final List<String> faults = new ArrayList<>();
    /** Names the records of this run: no other run writes under it. */
    private final String run = "bench-" + Long.toString(System.currentTimeMillis() / 1_000, 36);

    private Ingest(Options options, Suite suite, Path folder) {
        this.options = options;
        this.suite = suite;
        this.folder = folder;
        this.tokens = new Tokens(suite);
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.posting = new Posting(suite.gateway(), tokens);
        this.figures = new Figures(http, suite.gateway(), tokens);
        this.imports = new FileImports(http, suite.gateway(), tokens, folder);
    }

    public static void main(String[] arguments) throws Exception {
        try {
            Options options = Options.of(Arrays.asList(arguments));
            System.exit(options.check() ? 0 : run(options));
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static int run(Options options) throws Exception {
        Suite suite =
                Suite.running(Path.of(System.getProperty("interdict.root")), Path.of(System.getenv("INTERDICT_DATA")));
        Path folder = Files.createTempDirectory("interdict-bench");
        try {
            return new Ingest(options, suite, folder).measure();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private int measure() throws SQLException, IOException, InterruptedException {
        say(Machine.of(suite));
        say("before: " + Processors.load());
        say("");
        if (options.steady()) {
            steady();
        } else if (options.behind()) {
            behind();
        } else {
            rounds();
        }
        say("after: " + Processors.load());
        posting.refused().forEach((what, times) -> {
            say("not recorded: " + what + ", " + times + " times");
            if (!what.matches("answered (429|503)")) {
                faults.add("nothing but overload is a reason not to record a seizure");
            }
        });
        faults.forEach(fault -> say("WRONG: " + fault));
        return faults.isEmpty() ? 0 : 1;
    }

    private void steady() throws SQLException, IOException, InterruptedException {
        warmUp();
        SteadyMeasurement steady = new SteadyMeasurement(suite.gateway(), tokens, posting, figures, run);
        steady.run(options.seconds());
        steady.table().forEach(Ingest::say);
        check();
    }

    private void behind() throws SQLException, IOException, InterruptedException {
        Spread spread;
        try (Connection registry = suite.database("unit_registry")) {
            spread = Spread.ofTenYears(registry);
        }
        LagRounds lag = new LagRounds(suite, imports, figures, spread, options.records());
        lag.warmUp(run + ".w");
        for (int round = 0; round < options.rounds(); round++) {
            lag.round(run + ".b" + (10 + round));
        }
        lag.table().forEach(Ingest::say);
    }

    private void rounds() throws SQLException, IOException, InterruptedException {
        warmUp();
        try (PeerDatabase database = PeerDatabase.create(suite)) {
            Optional<PostRounds> posts = options.posts()
                    ? Optional.of(new PostRounds(suite, posting, insertPeer(database), CONNECTIONS, options.seconds()))
                    : Optional.empty();
            Optional<ImportRounds> files = options.imports()
                    ? Optional.of(new ImportRounds(
                            suite, imports, figures, new CopyPeer(database, folder), options.records()))
                    : Optional.empty();
            for (int round = 0; round < options.rounds(); round++) {
                if (posts.isPresent()) {
                    posts.get().round(run + "/p" + (10 + round));
                    caughtUp();
                }
                if (files.isPresent()) {
                    files.get().round(run + ".i" + (10 + round), FIRST_IMPORT_YEAR + 2 * round);
                }
            }
            posts.ifPresent(measured -> measured.table().forEach(Ingest::say));
            files.ifPresent(measured -> measured.table().forEach(Ingest::say));
        }
        check();
    }

    /** What is compiled and cached on the way is not what is measured. */
    private void warmUp() throws IOException, InterruptedException {
        posting.flatOut(run + "/w00", CONNECTIONS, options.warmUp());
        caughtUp();
    }

    /** So that the work that a round leaves behind does not weigh on the next. */
    private void caughtUp() throws IOException, InterruptedException {
        figures.untilYear(Posting.YEAR, posting.recorded().size());
    }

    private InsertPeer insertPeer(PeerDatabase database) throws SQLException, IOException {
        Optional<Path> program = Pgbench.program();
        try (Connection product = suite.database("seizure")) {
            if (program.isPresent()) {
                return Pgbench.of(program.get(), database, database.statements(product, run, Pgbench.KEY), folder);
            }
            say(
                    "There is no pgbench on the path or in /usr/lib/postgresql (Debian: postgresql-contrib): a loop over JDBC"
                            + " runs the same statement instead. It costs more itself, which flatters the ratio.");
            return new JdbcPeer(database, database.statements(product, run, JdbcPeer.KEY));
        }
    }

    private void check() throws SQLException {
        try (Connection product = suite.database("seizure")) {
            faults.addAll(Recorded.faults(product, run + "/", posting.recorded()));
        }
        say("%d posts were answered with 201%s"
                .formatted(
                        posting.recorded().size(),
                        faults.isEmpty() ? "; each is in the table once, with its items and one event" : ""));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
