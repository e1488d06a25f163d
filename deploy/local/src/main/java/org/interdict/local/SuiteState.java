package org.interdict.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What a launcher tells the commands about itself; what an earlier one told is to be disregarded. */
record SuiteState(long launcher, Phase phase, int portBase, int replicas, String trouble, List<String> late) {
    private static final String FILE = "suite.properties";

    enum Phase {
        STARTING,
        READY,
        FAILED
    }

    static SuiteState starting(long launcher, SuiteSettings settings) {
        return new SuiteState(launcher, Phase.STARTING, settings.portBase(), settings.replicas(), "", List.of());
    }

    SuiteState ready(String withTrouble) {
        return new SuiteState(launcher, Phase.READY, portBase, replicas, withTrouble, List.of());
    }

    SuiteState failed(String why, List<String> lateParts) {
        return new SuiteState(launcher, Phase.FAILED, portBase, replicas, why, lateParts);
    }

    static Optional<SuiteState> readFrom(Path folder) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
            values.load(reader);
        } catch (IOException none) {
            return Optional.empty();
        }
        return Optional.of(new SuiteState(
                Long.parseLong(values.getProperty("launcher", "-1")),
                Phase.valueOf(values.getProperty("phase", "FAILED")),
                Integer.parseInt(values.getProperty("port.base", "0")),
                Integer.parseInt(values.getProperty("replicas", "1")),
                values.getProperty("trouble", ""),
                Arrays.stream(values.getProperty("late", "").split(","))
                        .filter(part -> !part.isEmpty())
                        .toList()));
    }

    void writeTo(Path folder) {
        Properties values = new Properties();
        values.setProperty("launcher", String.valueOf(launcher));
        values.setProperty("phase", phase.name());
        values.setProperty("port.base", String.valueOf(portBase));
        values.setProperty("replicas", String.valueOf(replicas));
        values.setProperty("trouble", trouble);
        values.setProperty("late", String.join(",", late));
        Path unfinished = folder.resolve(FILE + ".unfinished");
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            values.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
