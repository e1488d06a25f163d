package org.interdict.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A suite of its own data folder and ports, started and ended by the commands that a user types. */
final class Suite {
    private static final String PORT_BASE = System.getProperty("journey.port-base", "28080");

    private final Path root = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .filter(path -> Files.isExecutable(path.resolve("deploy/local/up")))
            .findFirst()
            .orElseThrow();
    private final Path data = root.resolve("deploy/journey/target/suite");
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    void start() {
        run("up", "--detach", "--reset");
    }

    void end() {
        run("down");
    }

    String door() {
        return "http://localhost:" + PORT_BASE;
    }

    /** A bearer token of this client, from the identity provider. */
    String token(String client) {
        return tokens.computeIfAbsent(client, name -> run("token", name).strip());
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
        builder.environment().put("INTERDICT_PORT_BASE", PORT_BASE);
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
}
