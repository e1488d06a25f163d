package org.interdict.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.interdict.local.machine.Console;
import org.interdict.local.machine.Waiting;

/** Shows on the terminal what is added to a log. */
final class LogFollower {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Path log;
    private long shown;

    private LogFollower(Path log, long shown) {
        this.log = log;
        this.shown = shown;
    }

    static LogFollower atTheEndOf(Path log) throws IOException {
        return new LogFollower(log, Files.exists(log) ? Files.size(log) : 0);
    }

    void showWhile(BooleanSupplier condition) {
        while (condition.getAsBoolean()) {
            showNew();
            Waiting.pause(LOOK_EVERY);
        }
        showNew();
    }

    private synchronized void showNew() {
        if (!Files.exists(log)) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] added = new byte[(int) Math.max(0, file.length() - shown)];
            file.seek(shown);
            file.readFully(added);
            shown += added.length;
            Console.print(new String(added, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
