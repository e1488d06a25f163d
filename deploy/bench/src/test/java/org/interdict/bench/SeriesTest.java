package org.interdict.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void tellsTheMiddleOfAnOddNumberOfRounds() {
        assertThat(series(9, 1, 5).median()).isEqualTo(5);
    }

    @Test
    void tellsTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
        assertThat(series(9, 1, 5, 6).median()).isEqualTo(5.5);
    }

    @Test
    void tellsHowFarTheRoundsLieApart() {
        assertThat(series(9, 1, 5).text("%.1f")).endsWith("1.0 – 9.0");
    }

    @Test
    void tellsTheValueThatNinetyNineInAHundredDoNotExceed() {
        assertThat(series(9, 1, 5).percentile(99)).isEqualTo(9);
        assertThat(series(IntStream.rangeClosed(1, 100).asDoubleStream().toArray())
                        .percentile(99))
                .isEqualTo(99);
    }

    private static Series series(double... values) {
        Series series = new Series();
        DoubleStream.of(values).forEach(series::add);
        return series;
    }
}
