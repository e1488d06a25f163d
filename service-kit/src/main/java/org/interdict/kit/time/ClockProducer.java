package org.interdict.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The only source of "now"; tests put a fixed clock in its place. */
@Singleton
final class ClockProducer {
    /** Ticks in microseconds, which is what PostgreSQL keeps: a time read back equals the one written. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
