package org.interdict.kit.testing;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The PostgreSQL and Kafka of this Maven run. The first module that asks starts them, as a process of their own; later
 * modules join; they end when Maven does.
 */
final class Infrastructure {
    private static final String ADDRESSES = "infrastructure.properties";

    private Infrastructure() {}

    static Properties addresses() {
        Path root = projectRoot();
        ProcessHandle run = mavenRun();
        Path folder = root.resolve("deploy/local/target/infrastructure/" + run.pid());
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolveSibling(run.pid() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!Files.exists(folder.resolve(ADDRESSES))) {
                    start(root, folder, run);
                }
            }
            Properties addresses = new Properties();
            try (Reader reader = Files.newBufferedReader(folder.resolve(ADDRESSES))) {
                addresses.load(reader);
            }
            return addresses;
        } catch (IOException e) {
            throw new IllegalStateException("no infrastructure for the tests", e);
        }
    }

    private static void start(Path root, Path folder, ProcessHandle run) throws IOException {
        Path local = root.resolve("deploy/local/target");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        local.resolve("classes") + java.io.File.pathSeparator + local.resolve("lib") + "/*",
                        "org.interdict.local.TestInfrastructure",
                        folder.toString(),
                        String.valueOf(run.pid()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling(run.pid() + ".log").toFile())
                .start();
        Awaitility.await("PostgreSQL and Kafka; build deploy/local first")
                .atMost(Duration.ofSeconds(90))
                .failFast(() -> !process.isAlive())
                .until(() -> Files.exists(folder.resolve(ADDRESSES)));
    }

    private static Path projectRoot() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.isDirectory(path.resolve("deploy/local")))
                .findFirst()
                .orElseThrow();
    }

    /** Surefire forks through a shell: the first ancestor that is a Java process is Maven (or the development tool). */
    private static ProcessHandle mavenRun() {
        return Stream.iterate(
                        ProcessHandle.current().parent(),
                        Optional::isPresent,
                        p -> p.get().parent())
                .map(Optional::get)
                .filter(p -> p.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElse(ProcessHandle.current());
    }
}
