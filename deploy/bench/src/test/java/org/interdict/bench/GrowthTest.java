package org.interdict.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GrowthTest {
    @Test
    void growsEvenlyBetweenTheTimesAtWhichItWasSeen() {
        Growth growth = growth(10, 0, 12, 400, 13, 400, 15, 1_000);
        assertThat(growth.reached(100)).isEqualTo(10.5);
        assertThat(growth.reached(400)).isEqualTo(12);
        assertThat(growth.reached(700)).isEqualTo(14);
    }

    @Test
    void isBehindAnotherByTheTimeBetweenTheSameCounts() {
        Series behind = growth(0, 0, 1, 100, 2, 100, 3, 200, 4, 300).behind(growth(0, 0, 2, 100, 8, 300));
        assertThat(behind.median()).isCloseTo(2, within(1e-9));
        assertThat(behind.most()).isCloseTo(4, within(1e-9));
    }

    @Test
    void isNeverAheadOfItself() {
        assertThat(growth(0, 0, 2, 100).behind(growth(0, 0, 1, 100)).most()).isZero();
    }

    private static Growth growth(int... secondsAndCounts) {
        Growth growth = new Growth();
        for (int i = 0; i < secondsAndCounts.length; i += 2) {
            growth.add(secondsAndCounts[i], secondsAndCounts[i + 1]);
        }
        return growth;
    }
}
