package org.interdict.units.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interdict.contracts.codes.UnitStatus.CLOSED;
import static org.interdict.contracts.codes.UnitStatus.ESTABLISHED;
import static org.interdict.contracts.codes.UnitStatus.OPERATIONAL;
import static org.interdict.contracts.codes.UnitStatus.PLANNED;
import static org.interdict.contracts.codes.UnitStatus.SUSPENDED;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interdict.contracts.codes.UnitStatus;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class LifeTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    @Test
    void beginsEstablishedWithADayAndPlannedWithout() {
        assertThat(Life.begun(day("2023-06-27"), TODAY).status()).isEqualTo(ESTABLISHED);
        assertThat(Life.begun(day("2023-06-27"), TODAY).establishedOn()).isEqualTo("2023-06-27");
        assertThat(Life.begun(null, TODAY).status()).isEqualTo(PLANNED);
        assertThat(Life.begun(null, TODAY).establishedOn()).isNull();
    }

    @Test
    void isAsItWasOnADayWheneverThatWasRecorded() {
        Life life = life("2023-01-01", "OPERATIONAL 2023-02-01", "SUSPENDED 2023-03-01", "CLOSED 2023-03-01");
        assertThat(life.asOf(day("2022-12-31"))).isEmpty();
        assertThat(life.asOf(day("2023-01-31")).orElseThrow().status()).isEqualTo(ESTABLISHED);
        assertThat(life.asOf(day("2023-02-28")).orElseThrow().status()).isEqualTo(OPERATIONAL);
        assertThat(life.asOf(day("2023-02-28")).orElseThrow().closedOn()).isNull();
        assertThat(life.asOf(day("2023-03-01")).orElseThrow().status()).isEqualTo(CLOSED);
    }

    @Test
    void mayEstablishAPlanOnADayBeforeItsEntry() {
        Life life = Life.begun(null, TODAY).become(new Step(ESTABLISHED, day("2020-01-01"), "late"), TODAY);
        assertThat(life.establishedOn()).isEqualTo("2020-01-01");
        assertThat(life.asOf(day("2020-01-01")).orElseThrow().status()).isEqualTo(ESTABLISHED);
        assertThat(life.asOf(TODAY).orElseThrow().status()).isEqualTo(ESTABLISHED);
    }

    @Test
    void goesNeverBackInTimeAndNotIntoTheFuture() {
        Life life = life("2023-01-01", "OPERATIONAL 2023-02-01");
        assertThat(faults(() -> life.become(step("SUSPENDED 2023-01-31"), TODAY)))
                .containsExactly("back-in-time");
        assertThat(faults(() -> life.become(step("SUSPENDED 2024-07-01"), TODAY)))
                .containsExactly("in-the-future");
        assertThat(life.become(step("SUSPENDED 2023-02-01"), TODAY).status()).isEqualTo(SUSPENDED);
    }

    @Test
    void saysWhatIsPossibleWhereSomethingIsNot() {
        assertThatThrownBy(() -> life("2023-01-01").become(step("SUSPENDED 2023-02-01"), TODAY))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The unit is ESTABLISHED and can become OPERATIONAL or CLOSED, not SUSPENDED.");
        assertThatThrownBy(() -> life("2023-01-01", "CLOSED 2023-02-01").become(step("OPERATIONAL 2023-02-01"), TODAY))
                .hasMessage("The unit is CLOSED and stays so; register another one.");
    }

    @Test
    void canHaveItsFirstDayCorrectedUpToTheStepThatFollowed() {
        Life life = life("2023-01-01", "OPERATIONAL 2023-02-01");
        assertThat(life.allowsEstablishedOn(day("2023-02-01"))).isTrue();
        assertThat(life.allowsEstablishedOn(day("2023-02-02"))).isFalse();
        assertThat(life.establishedOn(day("2022-12-01")).establishedOn()).isEqualTo("2022-12-01");
        assertThat(life.establishedOn(day("2022-12-01")).status()).isEqualTo(OPERATIONAL);
    }

    private static Life life(String establishedOn, String... steps) {
        Life life = Life.begun(day(establishedOn), TODAY);
        for (String step : steps) {
            life = new Life(
                    Stream.concat(life.steps().stream(), Stream.of(step(step))).toList());
        }
        return life;
    }

    private static Step step(String text) {
        String[] parts = text.split(" ");
        return new Step(UnitStatus.valueOf(parts[0]), day(parts[1]), "why");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Stream<String> faults(ThrowingCallable refused) {
        try {
            refused.call();
            return Stream.of();
        } catch (ProblemException e) {
            return e.faults().stream().map(Fault::code);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
