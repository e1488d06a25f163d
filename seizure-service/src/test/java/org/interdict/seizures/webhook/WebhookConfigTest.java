package org.interdict.seizures.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.interdict.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class WebhookConfigTest {
    @Test
    void readsPlainNumbersAsSeconds() {
        assertThat(new AWebhookConfig().with("retries", "0,1,2,90").build().retries())
                .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(90));
    }

    @Test
    void retriesForThreeDaysUnlessToldOtherwise() {
        assertThat(new AWebhookConfig().build().retries())
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
    }

    @Test
    void signsNothingWithoutAKeyAndStartsWithNoShortOne() {
        Secrets without = new Secrets(new AWebhookConfig().build());
        assertThat(without.canSign()).isFalse();
        assertThatThrownBy(() -> without.secret("a", 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() ->
                        new Secrets(new AWebhookConfig().with("key", "short").build()))
                .isInstanceOf(IllegalStateException.class);
    }
}
