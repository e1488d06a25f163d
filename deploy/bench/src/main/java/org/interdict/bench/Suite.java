package org.interdict.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The suite that is measured: a folder of data, and ports. */
record Suite(Path root, Path data, int portBase) {
    private static final int MOST_REPLICAS = 5;

    static Suite running(Path root, Path data) {
        Properties state = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("run/suite.properties"))) {
            state.load(file);
        } catch (IOException e) {
            throw new Refusal("No suite runs on " + data + ".");
        }
        if (!"READY".equals(state.getProperty("phase"))) {
            throw new Refusal("The suite on " + data + " is not ready.");
        }
        return new Suite(root, data, Integer.parseInt(state.getProperty("port.base")));
    }

    int gateway() {
        return portBase;
    }

    int postgres() {
        return portBase + 10;
    }

    String kafka() {
        return "127.0.0.1:" + (portBase + 11);
    }

    Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgres() + "/" + name + "?user=postgres&socketTimeout=300");
    }

    String token(String account) {
        ProcessBuilder command =
                new ProcessBuilder(root.resolve("deploy/local/token").toString(), account);
        command.environment().put("INTERDICT_DATA", data.toString());
        return Programs.output(command, 60).strip();
    }

    Optional<ProcessHandle> part(String name) {
        try {
            return ProcessHandle.of(Long.parseLong(
                    Files.readString(data.resolve("run/" + name + ".pid")).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** All replicas of a service, of whom the first bears its name alone. */
    Stream<ProcessHandle> replicas(String name) {
        return Stream.concat(
                        Stream.of(name), IntStream.rangeClosed(2, MOST_REPLICAS).mapToObj(i -> name + "-" + i))
                .map(this::part)
                .flatMap(Optional::stream);
    }

    /** The files that make the tables of the seizure service, in the order in which it runs them. */
    List<Path> migrations() {
        return List.of(
                        root.resolve("service-kit/src/main/resources/db/kit"),
                        root.resolve("seizure-service/src/main/resources/db/migration"))
                .stream()
                .flatMap(Suite::filesOf)
                .sorted((a, b) -> version(a).compareTo(version(b)))
                .toList();
    }

    private static Stream<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** V0_12__name.sql is 0.12, and comes before V1__name.sql. */
    static Version version(Path migration) {
        String[] numbers = migration
                .getFileName()
                .toString()
                .substring(1)
                .split("__", 2)[0]
                .split("_", -1);
        return new Version(Integer.parseInt(numbers[0]), numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0);
    }

    record Version(int major, int minor) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
        }
    }
}
