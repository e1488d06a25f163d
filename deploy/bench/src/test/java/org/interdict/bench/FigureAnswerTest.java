package org.interdict.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureAnswerTest {
    private static final FigureAnswer IVORY = answer("IVORY", 3, "12.5");

    @Test
    void findsNoDifferenceWhereNumbersOnlyEndWithOtherZeros() {
        assertThat(IVORY.differenceFrom(answer("IVORY", 3, "12.500"))).isEmpty();
    }

    @Test
    void namesTheRowWhoseQuantityDiffers() {
        assertThat(IVORY.differenceFrom(answer("IVORY", 3, "12.501")))
                .hasValueSatisfying(row -> assertThat(row).contains("IVORY", "12.5]", "12.501]"));
    }

    @Test
    void namesARowThatIsMissingOnEitherSide() {
        FigureAnswer none = new FigureAnswer(3, 3, Map.of());
        assertThat(IVORY.differenceFrom(none))
                .hasValueSatisfying(row -> assertThat(row).contains("IVORY", "not there by SQL"));
        assertThat(none.differenceFrom(IVORY))
                .hasValueSatisfying(row -> assertThat(row).startsWith("[IVORY]: not there"));
    }

    @Test
    void namesTheTotalWhereOnlyThatDiffers() {
        FigureAnswer once = new FigureAnswer(2, 3, IVORY.rows());
        assertThat(once.differenceFrom(IVORY))
                .hasValueSatisfying(row -> assertThat(row).startsWith("total: 2 seizures"));
    }

    private static FigureAnswer answer(String commodity, long seizures, String kilograms) {
        return new FigureAnswer(
                seizures,
                seizures,
                Map.of(
                        List.of(commodity),
                        new FigureAnswer.Row(seizures, seizures, Map.of("MASS", new BigDecimal(kilograms)))));
    }
}
