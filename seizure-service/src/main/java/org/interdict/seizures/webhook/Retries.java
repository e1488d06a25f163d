package org.interdict.seizures.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a delivery is attempted.
 *
 * @param waits before the first attempt, before the second, and so on
 */
public record Retries(List<Duration> waits) {
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);
    private static final double JITTER = 0.1;

    public Retries {
        if (waits.isEmpty() || waits.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("the waits before attempts must be stated, and not be negative");
        }
        waits = List.copyOf(waits);
    }

    /** How long to wait before the first attempt. */
    public Duration first() {
        return waits.get(0);
    }

    /**
     * How long to wait after a failure; empty when it was the last attempt.
     *
     * @param made attempts, the one that failed among them
     * @param asked by the receiver; heeded up to a day where it is longer
     * @param chance from 0 to 1, which keeps those that failed together from coming together again
     */
    public Optional<Duration> after(int made, Optional<Duration> asked, double chance) {
        if (made >= waits.size()) {
            return Optional.empty();
        }
        long planned = waits.get(made).toMillis();
        Duration wait = Duration.ofMillis(planned + Math.round(planned * JITTER * chance));
        Duration heeded = shorter(asked.orElse(Duration.ZERO), LONGEST_ASKED);
        return Optional.of(heeded.compareTo(wait) > 0 ? heeded : wait);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
