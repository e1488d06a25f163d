package org.interdict.seizures.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final Retries RETRIES =
            new Retries(List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5)));

    private static final Instant NOW = Instant.parse("2023-07-04T10:00:00Z");

    @Test
    void waitsAsPlannedAfterEachFailureUntilTheLast() {
        assertThat(RETRIES.first()).isZero();
        assertThat(RETRIES.after(1, Optional.empty(), 0)).contains(Duration.ofSeconds(5));
        assertThat(RETRIES.after(2, Optional.empty(), 0)).contains(Duration.ofMinutes(5));
        assertThat(RETRIES.after(3, Optional.empty(), 0)).isEmpty();
        assertThat(RETRIES.after(3, Optional.of(Duration.ofSeconds(1)), 0)).isEmpty();
    }

    @Test
    void waitsUpToATenthLongerByChance() {
        assertThat(RETRIES.after(2, Optional.empty(), 1)).contains(Duration.ofSeconds(330));
        assertThat(RETRIES.after(2, Optional.empty(), 0.5)).contains(Duration.ofSeconds(315));
    }

    @Test
    void heedsTheReceiverWhereItAsksForMoreAndUpToADay() {
        assertThat(RETRIES.after(1, Optional.of(Duration.ofSeconds(90)), 0)).contains(Duration.ofSeconds(90));
        assertThat(RETRIES.after(1, Optional.of(Duration.ofSeconds(2)), 0)).contains(Duration.ofSeconds(5));
        assertThat(RETRIES.after(1, Optional.of(Duration.ofDays(400)), 0)).contains(Duration.ofHours(24));
    }

    @Test
    void readsSecondsAndDatesByTheReceiversOwnClock() {
        assertThat(RetryAfter.of("120", null, NOW)).contains(Duration.ofSeconds(120));
        assertThat(RetryAfter.of("Tue, 04 Jul 2023 10:00:30 GMT", null, NOW)).contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.of("Tue, 04 Jul 2023 10:00:30 GMT", "Tue, 04 Jul 2023 10:00:20 GMT", NOW))
                .contains(Duration.ofSeconds(10));
        assertThat(RetryAfter.of("Tue, 04 Jul 2023 09:59:30 GMT", null, NOW)).isEmpty();
        assertThat(RetryAfter.of("soon", null, NOW)).isEmpty();
        assertThat(RetryAfter.of("-5", null, NOW)).isEmpty();
        assertThat(RetryAfter.of("99999999999999", null, NOW)).isEmpty();
        assertThat(RetryAfter.of(null, null, NOW)).isEmpty();
    }

    @Test
    void areStatedAndNeverNegative() {
        assertThatThrownBy(() -> new Retries(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Retries(List.of(Duration.ofSeconds(-1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
