package org.interdict.contracts.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MeasurementUnitTest {
    @Test
    void normalisesWithTheExactFactor() {
        assertThat(MeasurementUnit.OZ.normalise(new BigDecimal("16"))).isEqualByComparingTo("0.45359237");
        assertThat(MeasurementUnit.UG.normalise(BigDecimal.ONE)).isEqualByComparingTo("0.000000001");
        assertThat(MeasurementUnit.GAL_US.normalise(BigDecimal.TEN)).isEqualByComparingTo("37.85411784");
    }

    @Test
    void namesTheUnitOfEachMeasureByAUnitWithFactorOne() {
        for (Measure measure : Measure.values()) {
            assertThat(MeasurementUnit.ofCode(measure.unit()).measure()).isEqualTo(measure);
            assertThat(MeasurementUnit.ofCode(measure.unit()).normalise(BigDecimal.ONE))
                    .isEqualByComparingTo(BigDecimal.ONE);
        }
    }

    @Test
    void refusesACodeThatIsNotInTheList() {
        assertThatThrownBy(() -> MeasurementUnit.ofCode("KG")).isInstanceOf(IllegalArgumentException.class);
    }
}
