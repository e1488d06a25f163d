package org.interdict.training.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrainingTotalTest {
    @Test
    void givesTheShareOfWomenInPerCentWithOneDecimal() {
        assertThat(officers(5_109, 1_175, 3_934).womenShare()).isEqualByComparingTo("23.0");
        assertThat(officers(3, 2, 1).womenShare()).isEqualByComparingTo("66.7");
        assertThat(officers(2_000, 1, 1_999).womenShare()).isEqualByComparingTo("0.1");
    }

    @Test
    void leavesOfficersOutOfTheShareWhoseSexIsNotStated() {
        assertThat(officers(100, 1, 3).womenShare()).isEqualByComparingTo("25.0");
    }

    @Test
    void hasNoShareWhenNobodysSexIsStated() {
        assertThat(officers(7, 0, 0).womenShare()).isNull();
    }

    private static TrainingTotal officers(long officers, long women, long men) {
        return TrainingTotal.of(new TrainingSums(1, officers, women, men, 0, 0, 0));
    }
}
