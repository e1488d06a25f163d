package org.interdict.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java cannot send: PostgreSQL ends on TERM only when its last client has gone. */
public enum Signal {
    TERM,
    INT,
    QUIT,
    KILL;

    /** By the shell's own kill, because not every system has it as a program. */
    public void to(long process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
