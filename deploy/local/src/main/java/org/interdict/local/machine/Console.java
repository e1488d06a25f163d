package org.interdict.local.machine;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The one place that writes to the terminal, or to the launcher's log, which {@code up} shows on the terminal. */
public final class Console {
    private static final boolean TERMINAL = Boolean.getBoolean("interdict.terminal");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static boolean lineOpen;

    private Console() {}

    public static synchronized void print(String text) {
        System.out.print(text);
        System.out.flush();
    }

    public static void say(String line) {
        print(line + System.lineSeparator());
    }

    public static void complain(String line) {
        System.err.println(line);
    }

    /** A line of the launcher's diary. */
    public static synchronized void note(String line) {
        print((lineOpen ? System.lineSeparator() : "") + now() + "  " + line + System.lineSeparator());
        lineOpen = false;
    }

    /** On a terminal the line is written over until it is finished; elsewhere only the finished one appears. */
    public static synchronized void progress(String line, boolean finished) {
        if (TERMINAL) {
            print("\r" + now() + "  " + "%-90s".formatted(line) + (finished ? System.lineSeparator() : ""));
            lineOpen = !finished;
        } else if (finished) {
            note(line);
        }
    }

    private static String now() {
        return TIME.format(LocalTime.now(ZoneId.systemDefault()));
    }
}
