package org.interdict.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class ClockProducerTest {
    private final Clock clock = new ClockProducer().clock();

    @Test
    void ticksInTheMicrosecondsThatTheDatabaseKeeps() {
        Instant now = clock.instant();

        assertThat(now)
                .isEqualTo(now.truncatedTo(ChronoUnit.MICROS))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void tellsTheSameTimeInMilliseconds() {
        assertThat(clock.millis())
                .isBetween(
                        clock.instant().toEpochMilli() - 60_000, clock.instant().toEpochMilli());
    }

    @Test
    void tellsTheSameTimeInAnotherZone() {
        Clock elsewhere = clock.withZone(ZoneId.of("Pacific/Kiritimati"));

        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Pacific/Kiritimati"));
        assertThat(elsewhere.instant()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
    }
}
