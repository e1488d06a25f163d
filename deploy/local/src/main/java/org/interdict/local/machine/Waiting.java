package org.interdict.local.machine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks again and again, for things that cannot tell when they change: other processes, mostly. */
public final class Waiting {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Waiting() {}

    /** Whether it came to pass within the limit. */
    public static boolean until(BooleanSupplier condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(LOOK_EVERY);
        }
        return true;
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
