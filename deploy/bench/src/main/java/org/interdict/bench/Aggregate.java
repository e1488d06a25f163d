package org.interdict.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** {@code aggregate}: measures figures over many seizures beside GROUP BY over the tables of the records. */
final class Aggregate {
    private static final int REBUILD_SECONDS = (int) TimeUnit.HOURS.toSeconds(4);

    /** Of so many seizures a file has more than a million lines. */
    private static final int IN_A_FILE = 1_000_000;

    private final AggregateOptions options;
    private final Suite suite;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<String> faults = new ArrayList<>();

    private Aggregate(AggregateOptions options, Suite suite) {
        this.options = options;
        this.suite = suite;
        this.tokens = new Tokens(suite);
    }

    public static void main(String[] arguments) throws Exception {
        try {
            AggregateOptions options = AggregateOptions.of(Arrays.asList(arguments));
            System.exit(options.check() ? 0 : run(options));
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static int run(AggregateOptions options) throws Exception {
        Suite suite =
                Suite.running(Path.of(System.getProperty("interdict.root")), Path.of(System.getenv("INTERDICT_DATA")));
        return new Aggregate(options, suite).measure();
    }

    private int measure() throws SQLException, IOException, InterruptedException {
        say(Machine.of(suite));
        say("  "
                + Machine.settings(
                        suite,
                        "shared_buffers",
                        "work_mem",
                        "max_parallel_workers_per_gather",
                        "random_page_cost",
                        "jit"));
        try (Connection database = suite.database("seizure")) {
            database.setNetworkTimeout(Runnable::run, 0);
            prepare(database);
            say("before: " + Processors.load());
            say("");
            FigureRounds rounds = new FigureRounds(options.seizures(), options.usual());
            rounds.run(
                    new FiguresOverHttp(http, suite.gateway(), tokens), new FiguresOverSql(database), options.rounds());
            faults.addAll(rounds.differences());
            if (faults.isEmpty()) {
                rounds.table().forEach(Aggregate::say);
                say("All answers over HTTP have the same rows and numbers as those by SQL.");
                say("");
            }
        }
        if (options.export() && faults.isEmpty()) {
            readFiles();
        }
        say("after: " + Processors.load());
        faults.forEach(fault -> say("WRONG: " + fault));
        return faults.isEmpty() ? 0 : 1;
    }

    /** As it is some time after so many seizures were reported: figures complete, tables vacuumed and analysed. */
    private void prepare(Connection database) throws SQLException {
        long begin = System.nanoTime();
        new MadeSeizures(database).make(options.seizures(), Aggregate::say);
        double made = seconds(begin);
        begin = System.nanoTime();
        ProcessBuilder rebuild =
                new ProcessBuilder(suite.root().resolve("deploy/local/rebuild").toString(), "seizure-figures");
        rebuild.environment().put("INTERDICT_DATA", suite.data().toString());
        Programs.output(rebuild, REBUILD_SECONDS);
        double rebuilt = seconds(begin);
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
        say(String.format(
                Locale.ROOT,
                "%,d seizures made in %.0f s, their figures built in %.0f s",
                options.seizures(),
                made,
                rebuilt));
    }

    private void readFiles() throws IOException, InterruptedException {
        String since = "from=" + since();
        List<LongFile> files = List.of(
                new LongFile(
                        suite,
                        "Figures by unit, month, commodity, origin, destination and direction as CSV",
                        "/api/v1/statistics/seizures?groupBy=unit,month,commodity,origin,destination,direction&"
                                + since,
                        tokens.programme()),
                new LongFile(suite, "Seizures as CSV", "/api/v1/seizures?" + since, tokens.analyst()));
        for (LongFile file : files) {
            file.read(http);
            file.table().forEach(Aggregate::say);
            faults.addAll(file.faults());
        }
    }

    /** The day since which there are about as many seizures as a file is to have. */
    private LocalDate since() {
        double before = Math.max(0, 1 - IN_A_FILE / (double) options.seizures());
        return MadeSeizures.FIRST_DAY.plusDays((long) (MadeSeizures.DAYS * Math.sqrt(before)));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
