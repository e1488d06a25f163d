package org.interdict.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final long MILLI = 1_000_000;

    private final Arrivals arrivals = new Arrivals("reader");

    @Test
    void takesTheFirstArrivalAlone() {
        arrivals.arrive("a", 5 * MILLI);
        arrivals.arrive("a", 9 * MILLI);
        assertThat(arrivals.delays(Map.of("a", 4 * MILLI)).millis(100)).isEqualTo(1);
    }

    @Test
    void countsWhatCameBeforeItsAnswerAsNothingAndSaysSo() {
        arrivals.arrive("a", 5 * MILLI);
        Delays delays = arrivals.delays(Map.of("a", 7 * MILLI));
        assertThat(delays.millis(100)).isZero();
        assertThat(delays.line()).contains("(1 before their answer, counted as 0)");
    }

    @Test
    void tellsWhatDidNotCome() throws InterruptedException {
        arrivals.arrive("a", 5 * MILLI);
        assertThat(arrivals.missing(Set.of("a", "b"), 0)).isEqualTo(1);
        assertThat(arrivals.delays(Map.of("a", 0L, "b", 0L)).micros().getTotalCount())
                .isEqualTo(1);
    }
}
