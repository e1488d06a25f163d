package org.interdict.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BackoffTest {
    private final Backoff backoff = new Backoff();

    @Test
    void startsAPartThatLivedAgainAtOnce() {
        dieAtOnce(5);
        backoff.afterALifeOf(Duration.ofHours(1));
        assertThat(backoff.afterALifeOf(Duration.ofHours(1))).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void waitsLongerForOneThatCannotLiveButNeverTenSeconds() {
        Duration first = backoff.afterALifeOf(Duration.ZERO);
        assertThat(dieAtOnce(10)).isGreaterThan(first).isLessThan(Duration.ofSeconds(10));
    }

    private Duration dieAtOnce(int times) {
        Duration last = Duration.ZERO;
        for (int i = 0; i < times; i++) {
            last = backoff.afterALifeOf(Duration.ZERO);
        }
        return last;
    }
}
