package org.interdict.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The only source of "now"; tests put a fixed clock in its place. */
@Singleton
final class ClockProducer {
    @Produces
    @Singleton
    Clock clock() {
        return new Microseconds(Clock.systemUTC());
    }

    /**
     * Ticks in microseconds, which is what PostgreSQL keeps: a time read back equals the one written. Java's own ticking
     * clock divides by zero when it is asked for milliseconds at a tick below one.
     */
    private static final class Microseconds extends Clock {
        private final Clock machine;

        Microseconds(Clock machine) {
            this.machine = machine;
        }

        @Override
        public ZoneId getZone() {
            return machine.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Microseconds(machine.withZone(zone));
        }

        @Override
        public Instant instant() {
            return machine.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }
}
