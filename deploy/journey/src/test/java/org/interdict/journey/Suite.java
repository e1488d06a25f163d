package org.interdict.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A suite of its own data folder and ports, started and ended by the commands that a user types. */
final class Suite {
    private static final int PORT_BASE = Integer.getInteger("journey.port-base", 28080);

    /** Of a token's 15 minutes. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Path root = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .filter(path -> Files.isExecutable(path.resolve("deploy/local/up")))
            .findFirst()
            .orElseThrow();
    private final Path data;
    private final int portBase;
    private final int replicas;
    private final List<String> start;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /** With the demo data. */
    Suite() {
        this("suite", PORT_BASE, 1, "--detach", "--reset");
    }

    private Suite(String folder, int portBase, int replicas, String... start) {
        this.data = root.resolve("deploy/journey/target").resolve(folder);
        this.portBase = portBase;
        this.replicas = replicas;
        this.start = List.of(start);
    }

    /** Without the demo data, beside the one with them: for a journey of whose records others must not hear. */
    static Suite empty(String folder) {
        return new Suite(folder, PORT_BASE + 100, 1, "--detach", "--reset", "--empty");
    }

    /** Several replicas of each service, without the demo data. */
    static Suite replicated(String folder, int replicas) {
        return new Suite(folder, PORT_BASE + 200, replicas, "--detach", "--reset", "--empty");
    }

    void start() {
        run("up", start.toArray(String[]::new));
    }

    void end() {
        run("down");
    }

    String door() {
        return "http://localhost:" + portBase;
    }

    /** A replica of the seizure service, past the door; the first is 1. */
    String seizure(int replica) {
        return "http://127.0.0.1:" + (portBase + 2 + 20 * (replica - 1));
    }

    /** The seizure service's database. */
    String seizureDatabase() {
        return "jdbc:postgresql://127.0.0.1:%d/seizure?user=postgres&connectTimeout=2&socketTimeout=60"
                .formatted(portBase + 10);
    }

    String kafka() {
        return "127.0.0.1:" + (portBase + 11);
    }

    /** A bearer token of this client, from the identity provider. */
    String token(String client) {
        return tokens.compute(
                        client,
                        (name, known) -> known != null && known.isFresh()
                                ? known
                                : new Token(run("token", name).strip(), System.nanoTime()))
                .text();
    }

    /** Lets a projection be built anew from the topics. */
    void rebuild(String projection) {
        run("rebuild", projection);
    }

    /** Ends a part as a crash would. */
    void kill(String part) {
        try {
            String pid = Files.readString(data.resolve("run/" + part + ".pid")).strip();
            ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(String command, String... arguments) {
        List<String> words =
                new ArrayList<>(List.of(root.resolve("deploy/local/" + command).toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("INTERDICT_DATA", data.toString());
        builder.environment().put("INTERDICT_PORT_BASE", String.valueOf(portBase));
        builder.environment().put("INTERDICT_REPLICAS", String.valueOf(replicas));
        try {
            // Into files: the suite that stays behind would hold a pipe open.
            File output = Files.createTempFile("journey", ".out").toFile();
            File errors = Files.createTempFile("journey", ".err").toFile();
            Process process =
                    builder.redirectOutput(output).redirectError(errors).start();
            boolean ended = process.waitFor(8, TimeUnit.MINUTES);
            String text = Files.readString(output.toPath(), UTF_8);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        command + " failed:\n" + text + Files.readString(errors.toPath(), UTF_8));
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Token(String text, long fetched) {
        boolean isFresh() {
            return System.nanoTime() - fetched < FRESH.toNanos();
        }
    }
}
