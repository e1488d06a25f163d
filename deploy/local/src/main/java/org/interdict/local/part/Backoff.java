package org.interdict.local.part;

import java.time.Duration;

/** A part that dies now and then is back at once; one that cannot live does not keep the machine busy. */
final class Backoff {
    static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final Duration HEALTHY = Duration.ofSeconds(60);

    private Duration pause = SHORTEST;

    Duration afterALifeOf(Duration life) {
        if (life.compareTo(HEALTHY) > 0) {
            pause = SHORTEST;
        }
        Duration now = pause;
        pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        return now;
    }
}
