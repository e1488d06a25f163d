package org.interdict.contracts.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommodityTest {
    @Test
    void everyGroupHasCommoditiesAndMeasures() {
        for (CommodityGroup group : CommodityGroup.values()) {
            assertThat(Stream.of(Commodity.values()).filter(c -> c.group() == group))
                    .isNotEmpty();
            assertThat(Stream.of(Measure.values()).filter(group::isMeasuredIn)).isNotEmpty();
        }
    }

    @Test
    void neverWeighsMoney() {
        assertThat(CommodityGroup.CURRENCY.isMeasuredIn(Measure.MASS)).isFalse();
    }

    @Test
    void leavesTheCrimeClassificationEmptyWhereItIsNotCertain() {
        assertThat(CommodityGroup.COCAINE.iccs()).contains("0601");
        assertThat(CommodityGroup.MEDICINES.iccs()).isEmpty();
    }
}
