package org.interdict.seizures.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.interdict.contracts.codes.ExchangeChannel.INTERPOL;
import static org.interdict.contracts.codes.ExchangeChannel.WCO;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.interdict.contracts.codes.AlertOutcome;
import org.interdict.contracts.codes.AlertStatus;
import org.interdict.contracts.codes.AlertSubject;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertTest {
    private static final Instant NOW = Instant.parse("2023-07-10T12:00:00Z");
    private static final Speaker OFFICER = new Speaker("officer", "MUPMA-PCU", WCO);
    private static final Speaker ANALYST = new Speaker("analyst", null, WCO);

    @Test
    void needsTheIdentifierThatItsSubjectNames() {
        assertThat(faults(anAlert(AlertSubject.CONTAINER))).containsExactly("/identifiers/containerNumber missing");
        assertThat(faults(anAlert(AlertSubject.VESSEL))).containsExactly("/identifiers/vesselImo missing");
        assertThat(faults(anAlert(AlertSubject.FLIGHT).on(new Identifiers("MSKU1234565", null, null, null))))
                .containsExactly("/identifiers/flightNumber missing");
        assertThat(faults(anAlert(AlertSubject.CONSIGNMENT))).containsExactly("/identifiers missing");
        assertThat(faults(anAlert(AlertSubject.CONSIGNMENT).on(new Identifiers(null, null, null, "MEDU123"))))
                .isEmpty();
        assertThat(faults(anAlert(AlertSubject.PASSENGER_PROFILE))).isEmpty();
    }

    @Test
    void refusesIdentifiersWithAWrongCheckDigit() {
        assertThat(faults(anAlert(AlertSubject.CONSIGNMENT).on(new Identifiers("MSKU1234564", "9074728", null, null))))
                .containsExactly(
                        "/identifiers/containerNumber wrong-check-digit", "/identifiers/vesselImo wrong-check-digit");
    }

    @Test
    void mustBeOnTheChannelOfItsIssuer() {
        assertThat(faults(aProfile().channels(INTERPOL))).containsExactly("/channels own-channel-missing");
        assertThat(issued(aProfile().channels(WCO, INTERPOL, WCO), OFFICER).channels())
                .containsExactly(WCO, INTERPOL);
    }

    @Test
    void refusesAddresseesThatDoNotExist() {
        assertThat(faults(aProfile().addressees("BEANR-PCU", "ZZZZZ"))).containsExactly("/addressees/1 unknown-unit");
        assertThat(issued(aProfile().addressees("THSIR-PCU", "BEANR-PCU", "THSIR-PCU"), OFFICER)
                        .addressees())
                .containsExactly("BEANR-PCU", "THSIR-PCU");
        assertThat(issued(aProfile(), OFFICER).addressees()).isNull();
    }

    @Test
    void isValidForSomeTimeAndAYearAtMost() {
        assertThat(faults(aProfile().until(NOW))).containsExactly("/validUntil in-the-past");
        assertThat(faults(aProfile().until(NOW.plusNanos(900)))).containsExactly("/validUntil in-the-past");
        assertThat(faults(aProfile().until(NOW.plus(Duration.ofDays(366))))).isEmpty();
        assertThat(faults(aProfile().until(NOW.plus(Duration.ofDays(366)).plusSeconds(1))))
                .containsExactly("/validUntil too-far-ahead");
    }

    @Test
    void namesAllBrokenRulesAtOnce() {
        assertThat(faults(anAlert(AlertSubject.VESSEL)
                        .channels(INTERPOL)
                        .addressees("ZZZZZ")
                        .until(NOW.minusSeconds(1))))
                .containsExactly(
                        "/identifiers/vesselImo missing",
                        "/channels own-channel-missing",
                        "/addressees/0 unknown-unit",
                        "/validUntil in-the-past");
    }

    @Test
    void isOfTheUnitOfAnOfficerAndOfNoneWhenAnAnalystIssuesIt() {
        assertThat(issued(aProfile(), OFFICER).unit()).isEqualTo("MUPMA-PCU");
        assertThat(issued(aProfile(), ANALYST).unit()).isNull();
        assertThat(issued(aProfile(), ANALYST).issuedBy()).isEqualTo("analyst");
    }

    @Test
    void expiresByTheClockAndIsClosedForGood() {
        Instant end = NOW.plusSeconds(60);
        Alert alert = issued(aProfile().until(end), OFFICER);
        assertThat(alert.status(end.minusSeconds(1))).isEqualTo(AlertStatus.OPEN);
        assertThat(alert.status(end)).isEqualTo(AlertStatus.EXPIRED);
        Alert closed = alert.close(new NewClosure("found"), OFFICER, NOW.plusSeconds(30));
        assertThat(closed.status(end)).isEqualTo(AlertStatus.CLOSED);
        assertThat(closed.version()).isEqualTo(2);
        refusedNow(() -> closed.close(new NewClosure(null), OFFICER, end));
        refusedNow(() -> closed.answer(feedback(AlertOutcome.HIT), ANALYST, end));
    }

    @Test
    void makesAVersionOfEachFeedbackAlsoAfterItsEnd() {
        Alert answered = issued(aProfile().until(NOW.plusSeconds(1)), OFFICER)
                .answer(feedback(AlertOutcome.NOT_INSPECTED), ANALYST, NOW.plusSeconds(5))
                .answer(feedback(AlertOutcome.HIT), OFFICER, NOW.plusSeconds(9));
        assertThat(answered.version()).isEqualTo(3);
        assertThat(answered.feedback()).extracting(Feedback::version).containsExactly(2L, 3L);
        assertThat(answered.changedAt()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void takesNoEndlessFeedback() {
        Alert alert = issued(aProfile(), OFFICER);
        for (int i = 0; i < 200; i++) {
            alert = alert.answer(feedback(AlertOutcome.NEGATIVE), OFFICER, NOW);
        }
        Alert full = alert;
        refusedNow(() -> full.answer(feedback(AlertOutcome.HIT), OFFICER, NOW));
    }

    private static void refusedNow(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(CommonProblem.NOT_POSSIBLE_NOW));
    }

    private static NewFeedback feedback(AlertOutcome outcome) {
        return new NewFeedback(outcome, null, null);
    }

    private static Alert issued(Asked asked, Speaker issuer) {
        return Alert.issue(asked.build(), Set.of("BEANR-PCU", "THSIR-PCU"), issuer, new UUID(1, 1), NOW);
    }

    private static List<String> faults(Asked asked) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> issued(asked, OFFICER));
        return Optional.ofNullable(refusal).map(ProblemException::faults).orElse(List.of()).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static Asked aProfile() {
        return anAlert(AlertSubject.PASSENGER_PROFILE);
    }

    private static Asked anAlert(AlertSubject subject) {
        return new Asked(subject);
    }

    /** An alert without identifiers that breaks no other rule until it is told to. */
    private static final class Asked {
        private final AlertSubject subject;
        private @Nullable Identifiers identifiers;
        private List<ExchangeChannel> channels = List.of(WCO);
        private @Nullable List<String> addressees;
        private Instant until = NOW.plusSeconds(3600);

        Asked(AlertSubject subject) {
            this.subject = subject;
        }

        Asked on(Identifiers stated) {
            identifiers = stated;
            return this;
        }

        Asked channels(ExchangeChannel... stated) {
            channels = List.of(stated);
            return this;
        }

        Asked addressees(String... units) {
            addressees = List.of(units);
            return this;
        }

        Asked until(Instant end) {
            until = end;
            return this;
        }

        NewAlert build() {
            return new NewAlert(
                    subject, identifiers, "looks odd", channels, addressees, until.atOffset(ZoneOffset.UTC));
        }
    }
}
