package org.interdict.seizures.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interdict.seizures.statistics.Dimension.COMMODITY;
import static org.interdict.seizures.statistics.Dimension.COMMODITY_GROUP;
import static org.interdict.seizures.statistics.Dimension.CONCEALMENT;
import static org.interdict.seizures.statistics.Dimension.COUNTRY;
import static org.interdict.seizures.statistics.Dimension.DESTINATION;
import static org.interdict.seizures.statistics.Dimension.DIRECTION;
import static org.interdict.seizures.statistics.Dimension.ICCS;
import static org.interdict.seizures.statistics.Dimension.MONTH;
import static org.interdict.seizures.statistics.Dimension.ORIGIN;
import static org.interdict.seizures.statistics.Dimension.SPECIES;
import static org.interdict.seizures.statistics.Dimension.TRANSPORT_MODE;
import static org.interdict.seizures.statistics.Dimension.UNIT;
import static org.interdict.seizures.statistics.Dimension.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interdict.kit.http.Period;
import org.junit.jupiter.api.Test;

class RollupTest {
    private static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    @Test
    void theSmallestWithAllDimensionsAnswers() {
        assertThat(answering(Map.of(), COMMODITY)).contains(Rollup.BY_MONTH);
        assertThat(answering(Map.of(), MONTH, COMMODITY_GROUP)).contains(Rollup.BY_MONTH);
        assertThat(answering(Map.of(), COMMODITY, COUNTRY)).contains(Rollup.BY_COUNTRY);
        assertThat(answering(Map.of(), MONTH, UNIT)).contains(Rollup.BY_UNIT);
        assertThat(answering(Map.of(), UNIT)).contains(Rollup.BY_UNIT);
        assertThat(answering(Map.of(), ORIGIN, DESTINATION)).contains(Rollup.BY_ROUTE);
        assertThat(answering(Map.of(YEAR, List.of("2023")), TRANSPORT_MODE, DIRECTION))
                .contains(Rollup.BY_TRANSPORT);
        assertThat(answering(Map.of(COMMODITY, List.of("IVORY"), YEAR, List.of("2023")), UNIT, MONTH))
                .contains(Rollup.BY_UNIT);
    }

    @Test
    void noneAnswersWhatNoneTellsApart() {
        assertThat(answering(Map.of(), CONCEALMENT)).isEmpty();
        assertThat(answering(Map.of(), SPECIES)).isEmpty();
        assertThat(answering(Map.of(), UNIT, COUNTRY)).isEmpty();
        assertThat(answering(Map.of(), MONTH, COUNTRY)).isEmpty();
        assertThat(answering(Map.of(), COMMODITY, ORIGIN)).isEmpty();
        assertThat(RollupFigures.answering(new Question(List.of(), Map.of(), List.of("BE"), ALWAYS)))
                .isEmpty();
    }

    @Test
    void aSeizureIsNeverCountedByPartsOfWhichItMayHaveSeveral() {
        assertThat(answering(Map.of(), ICCS)).isEmpty();
        assertThat(answering(Map.of(COMMODITY, List.of("IVORY", "GOLD")), COUNTRY))
                .contains(Rollup.BY_COUNTRY);
        assertThat(answering(Map.of(COMMODITY, List.of("IVORY", "GOLD")), UNIT)).isEmpty();
        assertThat(answering(Map.of(COMMODITY, List.of("IVORY", "GOLD", "COIN")), COUNTRY))
                .isEmpty();
        assertThat(answering(Map.of(COMMODITY, List.of("IVORY", "IVORY")), UNIT))
                .contains(Rollup.BY_UNIT);
        assertThat(answering(Map.of(COMMODITY_GROUP, List.of("COCAINE", "HEROIN"))))
                .isEmpty();
        assertThat(answering(Map.of(COMMODITY_GROUP, List.of("COCAINE"), COMMODITY, List.of("IVORY"))))
                .isEmpty();
    }

    @Test
    void aPeriodIsOfWholeMonthsOrYears() {
        assertThat(rollup(question(during("2023-02-01", "2023-02-28"), UNIT))).contains(Rollup.BY_UNIT);
        assertThat(rollup(question(during("2023-01-01", "2024-12-31"), COUNTRY)))
                .contains(Rollup.BY_COUNTRY);
        assertThat(rollup(question(during("2024-02-01", "2024-02-28"), UNIT))).isEmpty();
        assertThat(rollup(question(during("2023-01-02", "2023-12-31"), COUNTRY)))
                .isEmpty();
    }

    private static Optional<Rollup> answering(Map<Dimension, List<String>> filters, Dimension... groupBy) {
        return rollup(new Question(List.of(groupBy), filters, List.of(), ALWAYS));
    }

    private static Optional<Rollup> rollup(Question question) {
        return RollupFigures.answering(question).map(RollupFigures::rollup);
    }

    private static Question question(Period period, Dimension... groupBy) {
        return new Question(List.of(groupBy), Map.of(), List.of(), period);
    }

    private static Period during(String from, String to) {
        return new Period(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
    }
}
