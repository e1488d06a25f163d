package org.interdict.local;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.interdict.local.kafka.Broker;
import org.interdict.local.kafka.Topics;
import org.interdict.local.machine.Folders;
import org.interdict.local.machine.Guard;
import org.interdict.local.machine.Installation;
import org.interdict.local.machine.Marker;
import org.interdict.local.machine.PidFiles;
import org.interdict.local.machine.Ports;
import org.interdict.local.machine.Signal;
import org.interdict.local.postgres.PostgresProgram;
import org.interdict.local.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;

/**
 * {@code TestInfrastructure <folder> <process>}: PostgreSQL and Kafka for one test run, on free ports. Tells where in
 * {@code infrastructure.properties} when both are ready; ends, and deletes their data, when the process does.
 */
final class TestInfrastructure {
    private static final String ANNOUNCEMENT = "infrastructure.properties";

    private final Path folder;
    private final List<Integer> ports = Ports.free(3);
    private final PostgresServer postgres;
    private volatile @Nullable Process postmaster;
    private volatile @Nullable Process guard;
    private volatile @Nullable Broker broker;

    private TestInfrastructure(Path folder) {
        this.folder = folder;
        this.postgres = new PostgresServer(
                PostgresProgram.home(Installation.ofThisBuild()), folder.resolve("postgres"), ports.get(0));
    }

    public static void main(String[] args) {
        TestInfrastructure infrastructure =
                new TestInfrastructure(Path.of(args[0]).toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::end, "end"));
        try {
            infrastructure.start();
            ProcessHandle.of(Long.parseLong(args[1]))
                    .ifPresent(watched -> watched.onExit().join());
            System.exit(0);
        } catch (IOException | InterruptedException | RuntimeException e) {
            Logger.getLogger(TestInfrastructure.class.getName()).log(Level.SEVERE, "ended", e);
            System.exit(1);
        }
    }

    private void start() throws IOException, InterruptedException {
        clear();
        Files.createDirectories(folder);
        File log = folder.resolve("postgres.log").toFile();
        postgres.initialise(log);
        Marker marker = new Marker(folder);
        guard = start(Guard.command(folder, marker), log);
        Process started = start(postgres.command(marker.text()), log);
        postmaster = started;
        new PidFiles(folder).write("postgres", started.pid());
        broker = Broker.start(folder.resolve("kafka"), ports.get(1), ports.get(2));
        Topics.createMissing(bootstrapServers());
        awaitReady(started, log);
        announce();
    }

    private static Process start(List<String> command, File log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private void awaitReady(Process started, File log) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!postgres.isReady()) {
            if (started.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                throw new IllegalStateException("PostgreSQL does not start, see " + log);
            }
        }
    }

    /** In one move: who waits for the file never reads half of it. */
    private void announce() throws IOException {
        Properties where = new Properties();
        where.setProperty("postgres.port", String.valueOf(ports.get(0)));
        where.setProperty("postgres.user", PostgresServer.USER);
        where.setProperty("kafka.bootstrap", bootstrapServers());
        Path unfinished = folder.resolve(ANNOUNCEMENT + ".unfinished");
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            where.store(writer, null);
        }
        Files.move(unfinished, folder.resolve(ANNOUNCEMENT), StandardCopyOption.ATOMIC_MOVE);
    }

    private String bootstrapServers() {
        return "127.0.0.1:" + ports.get(1);
    }

    private void end() {
        Process runningPostmaster = postmaster;
        if (runningPostmaster != null) {
            // The data are deleted next: no checkpoint, no waiting for clients.
            Signal.QUIT.to(runningPostmaster.pid());
            runningPostmaster
                    .onExit()
                    .completeOnTimeout(runningPostmaster, 10, TimeUnit.SECONDS)
                    .join();
        }
        Broker runningBroker = broker;
        if (runningBroker != null) {
            runningBroker.stop();
        }
        Process runningGuard = guard;
        if (runningGuard != null) {
            runningGuard.destroy();
        }
        clear();
    }

    private void clear() {
        Folders.delete(folder.resolve(ANNOUNCEMENT));
        Folders.delete(folder.resolve("postgres"));
        Folders.delete(folder.resolve("kafka"));
    }
}
