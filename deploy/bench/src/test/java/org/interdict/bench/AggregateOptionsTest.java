package org.interdict.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AggregateOptionsTest {
    @Test
    void countsAMillionSeizuresUnlessToldOtherwise() {
        assertThat(AggregateOptions.of(List.of())).isEqualTo(new AggregateOptions(false, 1_000_000, 20, false, false));
        assertThat(AggregateOptions.of(List.of("--seizures", "10000000", "--rounds", "5", "--usual", "--export")))
                .isEqualTo(new AggregateOptions(false, 10_000_000, 5, true, true));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> AggregateOptions.of(List.of("--seizures")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--seizures takes a number");
        assertThatThrownBy(() -> AggregateOptions.of(List.of("--posts"))).hasMessage(AggregateOptions.USAGE);
    }
}
