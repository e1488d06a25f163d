package org.interdict.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventsOptionsTest {
    @Test
    void measuresAHundredASecondForAMinuteUnlessToldOtherwise() {
        assertThat(EventsOptions.of(List.of())).isEqualTo(new EventsOptions(false, 30, 40, 60, 100));
        assertThat(EventsOptions.of(List.of("--quick", "--rate", "50")))
                .isEqualTo(new EventsOptions(false, 10, 10, 10, 50));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> EventsOptions.of(List.of("--rate", "fast"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> EventsOptions.of(List.of("--fast"))).isInstanceOf(Refusal.class);
    }
}
