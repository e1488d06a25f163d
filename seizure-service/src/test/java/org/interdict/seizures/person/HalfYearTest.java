package org.interdict.seizures.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.interdict.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfYearTest {
    @ParameterizedTest
    @CsvSource({
        "2024-06-29, 2023-12-31",
        "2024-06-30, 2023-12-31",
        "2024-07-01, 2024-06-30",
        "2024-12-31, 2024-06-30",
        "2025-01-01, 2024-12-31"
    })
    void isOverTheDayAfterItHasEnded(LocalDate today, LocalDate end) {
        assertThat(HalfYear.lastEndedBefore(today).end()).isEqualTo(end);
        assertThat(asked(Optional.empty()).halfYear(today).end()).isEqualTo(end);
    }

    @Test
    void isNotAskedForBeforeItIsOver() {
        LocalDate last = LocalDate.of(2024, 6, 30);
        PersonQuestion question = asked(Optional.of(last));
        assertThat(catchThrowable(() -> question.halfYear(last))).isInstanceOf(ProblemException.class);
        assertThat(question.halfYear(last.plusDays(1)).end()).isEqualTo(last);
    }

    private static PersonQuestion asked(Optional<LocalDate> asOf) {
        return new PersonQuestion(List.of(), Optional.empty(), asOf);
    }
}
