package org.interdict.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Other programs, run to their end. */
final class Programs {
    private Programs() {}

    /** What it wrote; refuses when it failed or took too long. */
    static String output(ProcessBuilder command, int seconds) {
        try {
            Path output = Files.createTempFile("interdict-bench", ".out");
            Path errors = Files.createTempFile("interdict-bench", ".err");
            try {
                Process process = command.redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
                if (!ended || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw new Refusal(command.command().get(0)
                            + (ended ? " failed: " : " did not end: ")
                            + Files.readString(errors, UTF_8).strip());
                }
                return Files.readString(output, UTF_8);
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
