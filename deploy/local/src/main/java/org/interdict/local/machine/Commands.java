package org.interdict.local.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Programs that do one thing and end. */
public final class Commands {
    private Commands() {}

    /** What they write goes to a file, never into a pipe that somebody would have to empty. */
    public static void run(List<String> command, File log) {
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(command.get(0) + " ended with " + exit + ", see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
