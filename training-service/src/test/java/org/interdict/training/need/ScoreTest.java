package org.interdict.training.need;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.training.need.Teaching.Lesson;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final Post PORT = new Post("MUPMA-PCU", "MU", Optional.of("014"));

    @Test
    void isNothingWhereNothingWasSeizedAndEverythingWhereAllIsBad() {
        assertThat(score(0, 0, 0, 0, Optional.empty())).isEqualByComparingTo("0.0");
        assertThat(new Score(ONE, ONE, ONE).value()).isEqualByComparingTo("100.0");
    }

    @Test
    void isAtLeastEightForASingleSeizureInTheSubregionOfAUnitThatWasNeverTaught() {
        assertThat(score(0, 0, 0, 1, Optional.empty())).isEqualByComparingTo("8.0");
    }

    @Test
    void staysBelowThatForAUnitThatWasTaughtAMonthAgoWhateverItSeized() {
        long enough = 1_000_000_000;
        Seized seized = new Seized(
                PORT,
                TrainingTheme.WILDLIFE,
                DAY,
                enough,
                enough,
                enough,
                enough,
                Map.of(DescribingField.ORIGIN, enough, DescribingField.DIRECTION, enough));
        Teaching aMonthAgo = taught("2023-11-30");
        assertThat(new Score(seized.exposure(), ONE, aMonthAgo.recency()).value())
                .isEqualByComparingTo("4.2");
    }

    @Test
    void weighsTheUnitTwiceAsMuchAsEachOfItsSurroundings() {
        assertThat(seized(1, 0, 0, 0).exposure()).isEqualByComparingTo("0.2");
        assertThat(seized(0, 1, 0, 0).exposure()).isEqualByComparingTo("0.1");
        assertThat(seized(0, 0, 1, 0).exposure()).isEqualByComparingTo("0.1");
        assertThat(seized(0, 0, 0, 1).exposure()).isEqualByComparingTo("0.1");
        assertThat(seized(3, 3, 3, 3).exposure()).isEqualByComparingTo("0.75");
    }

    @Test
    void takesGapsAsTheMeanShareOfMembersThatTheUnitsOwnSeizuresLeaveEmpty() {
        Map<DescribingField, Long> leftEmpty =
                Map.of(DescribingField.CONCEALMENT, 2L, DescribingField.ORIGIN, 1L, DescribingField.DESTINATION, 4L);
        assertThat(new Seized(PORT, TrainingTheme.WILDLIFE, DAY, 4, 4, 4, 4, leftEmpty).gaps())
                .isEqualByComparingTo("0.25");
        assertThat(seized(0, 9, 9, 9).gaps()).isZero();
    }

    @Test
    void growsWithTheDaysSinceTheThemeWasTaughtUpToTwoYears() {
        assertThat(taught("2023-12-31").recency()).isZero();
        assertThat(taught("2022-12-31").recency()).isEqualByComparingTo("0.5");
        assertThat(taught("2021-12-31").recency()).isEqualByComparingTo("1");
        assertThat(taught("1999-12-31").recency()).isEqualByComparingTo("1");
        assertThat(new Teaching("MUPMA-PCU", TrainingTheme.WILDLIFE, DAY, Optional.empty()).recency())
                .isEqualByComparingTo("1");
    }

    @Test
    void isCalculatedFromTheSixDecimalsThatAreShown() {
        Score score = new Score(new BigDecimal("0.33333333"), new BigDecimal("0.6666666"), new BigDecimal("0.0424657"));
        assertThat(score.exposure()).isEqualTo("0.333333");
        assertThat(score.gaps()).isEqualTo("0.666667");
        assertThat(score.recency()).isEqualTo("0.042466");
        assertThat(score.value()).isEqualTo("1.7");
    }

    @Test
    void isTheOneOfTheWorkedExample() {
        Map<DescribingField, Long> leftEmpty = Map.of(DescribingField.CONCEALMENT, 3L, DescribingField.ORIGIN, 1L);
        Seized seized = new Seized(PORT, TrainingTheme.WILDLIFE, DAY, 3, 4, 1, 9, leftEmpty);
        Score score =
                new Score(seized.exposure(), seized.gaps(), taught("2023-01-31").recency());
        assertThat(score.exposure()).isEqualTo("0.740000");
        assertThat(score.gaps()).isEqualTo("0.190476");
        assertThat(score.recency()).isEqualTo("0.457534");
        assertThat(score.value()).isEqualTo("28.8");
    }

    @Test
    void knowsOfInterceptionsOnlyWhetherThereWereManyInTheSubregion() {
        assertThat(new Intercepted(DAY, true).exposure()).isEqualByComparingTo("0.5");
        assertThat(new Intercepted(DAY, false).exposure()).isZero();
        assertThat(new Score(new Intercepted(DAY, true).exposure(), ZERO, ONE).value())
                .isEqualByComparingTo("40");
    }

    private static BigDecimal score(
            long inUnit, long inCountry, long onRoutes, long inSubregion, Optional<Lesson> last) {
        Seized seized = seized(inUnit, inCountry, onRoutes, inSubregion);
        Teaching teaching = new Teaching("MUPMA-PCU", TrainingTheme.WILDLIFE, DAY, last);
        return Need.of(PORT, TrainingTheme.WILDLIFE, seized, teaching).score().value();
    }

    private static Seized seized(long inUnit, long inCountry, long onRoutes, long inSubregion) {
        return new Seized(PORT, TrainingTheme.WILDLIFE, DAY, inUnit, inCountry, onRoutes, inSubregion, Map.of());
    }

    private static Teaching taught(String lastDay) {
        return new Teaching(
                "MUPMA-PCU", TrainingTheme.WILDLIFE, DAY, Optional.of(new Lesson("TR101", LocalDate.parse(lastDay))));
    }
}
