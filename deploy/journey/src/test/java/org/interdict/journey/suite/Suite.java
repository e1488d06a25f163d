package org.interdict.journey.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A suite of its own data folder and ports, started and ended by the commands that a user types. */
public final class Suite {
    /** Of a token's 15 minutes. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Path root = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .filter(path -> Files.isExecutable(path.resolve("deploy/local/up")))
            .findFirst()
            .orElseThrow();
    private final Path data;
    private final int portBase;
    private final List<String> start;
    private final Map<String, String> settings;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private Suite(Path data, int portBase, Map<String, String> settings, String... start) {
        this.data = data.toAbsolutePath();
        this.portBase = portBase;
        this.settings = settings;
        this.start = List.of(start);
    }

    /** @param settings environment of the suite, beside its data folder and its ports */
    public static Suite withDemoData(Path data, int portBase, Map<String, String> settings) {
        return new Suite(data, portBase, settings, "--detach", "--reset");
    }

    /** As with the demo data, but without them. */
    public static Suite empty(Path data, int portBase, Map<String, String> settings) {
        return new Suite(data, portBase, settings, "--detach", "--reset", "--empty");
    }

    /** One that somebody else has started, and will end. */
    public static Suite running(Path data) {
        String portBase = property(data.resolve("run/suite.properties"), "port.base");
        return new Suite(data, Integer.parseInt(portBase), Map.of());
    }

    public void start() {
        run("up", start.toArray(String[]::new));
    }

    public void end() {
        run("down");
    }

    public String door() {
        return "http://localhost:" + portBase;
    }

    /** The seizure service's database. */
    public String seizureDatabase() {
        return "jdbc:postgresql://127.0.0.1:%d/seizure?user=postgres&connectTimeout=2&socketTimeout=60"
                .formatted(portBase + 10);
    }

    public String kafka() {
        return "127.0.0.1:" + (portBase + 11);
    }

    /** A bearer token of this client, from the identity provider. */
    public String token(String client) {
        return tokens.compute(
                        client,
                        (name, known) -> known != null && known.isFresh()
                                ? known
                                : new Token(run("token", name).strip(), System.nanoTime()))
                .text();
    }

    /** With which the user of this name signs in. */
    public String password(String user) {
        return property(data.resolve("identity/secrets.properties"), "user." + user);
    }

    /** Lets a projection be built anew from the topics. */
    public void rebuild(String projection) {
        run("rebuild", projection);
    }

    /** Ends a part as a crash would; one that is down already stays so until it is started again. */
    public void kill(String part) {
        try {
            String pid = Files.readString(data.resolve("run/" + part + ".pid")).strip();
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(Path file, String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(properties.getProperty(name), name);
    }

    private String run(String command, String... arguments) {
        List<String> words =
                new ArrayList<>(List.of(root.resolve("deploy/local/" + command).toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(settings);
        builder.environment().put("INTERDICT_DATA", data.toString());
        builder.environment().put("INTERDICT_PORT_BASE", String.valueOf(portBase));
        try {
            // Into files: the suite that stays behind would hold a pipe open.
            File output = Files.createTempFile("suite", ".out").toFile();
            File errors = Files.createTempFile("suite", ".err").toFile();
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
