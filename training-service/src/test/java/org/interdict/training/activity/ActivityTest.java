package org.interdict.training.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.interdict.training.activity.AnActivity.anActivity;
import static org.interdict.training.activity.AnActivity.ofCountry;
import static org.interdict.training.activity.AnActivity.ofUnit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interdict.contracts.codes.Agency;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.contracts.events.training.TrainingEventTypes;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ActivityTest {
    /** Where it is latest on earth, the 15th has begun. */
    private static final Instant NOW = Instant.parse("2023-06-14T10:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 15);
    private static final Set<String> KNOWN = Set.of("FJSUV-PCU", "WSAPW-PCU");

    @Test
    void isPlannedUnlessItSaysOtherwise() {
        assertThat(stated(anActivity()).status()).isEqualTo(TrainingStatus.PLANNED);
        assertThat(stated(anActivity().held()).status()).isEqualTo(TrainingStatus.HELD);
    }

    @Test
    void takesAbsentListsAsEmpty() {
        assertThat(stated(anActivity()).partners()).isEmpty();
    }

    @Test
    void mayBePlannedForTheFutureButNotHeldThere() {
        assertThat(stated(anActivity().during("2023-09-01", "2023-09-02")).from())
                .isAfter(TODAY);
        assertThat(stated(anActivity().during("2023-06-14", "2023-06-15").held())
                        .to())
                .isEqualTo(TODAY);
        assertThat(faults(anActivity().during("2023-06-15", "2023-06-16").held()))
                .containsExactly("/to in-the-future");
    }

    @Test
    void endsNoEarlierThanItBegins() {
        assertThat(stated(anActivity().during("2023-04-05", "2023-04-05")).to()).isEqualTo("2023-04-05");
        assertThat(faults(anActivity().during("2023-04-05", "2023-04-04"))).containsExactly("/to before-from");
    }

    @Test
    void isOnADayThatTheCalendarKnows() {
        assertThat(faults(anActivity().during("0000-04-05", "0000-04-06"))).containsExactly("/from out-of-range");
    }

    @Test
    void isAttendedOnlyWhenItWasHeld() {
        Attendance line = ofUnit("FJSUV-PCU", 1, 1);
        assertThat(stated(anActivity().held(line)).attendance()).containsExactly(line);
        assertThat(faults(anActivity().attendedBy(line))).containsExactly("/attendance attendance-before-held");
        assertThat(faults(anActivity().is(TrainingStatus.CANCELLED).attendedBy(line)))
                .containsExactly("/attendance attendance-before-held");
    }

    @Test
    void isAttendedByUnitsThatItWasNotFor() {
        assertThat(stated(anActivity().forUnits("FJSUV-PCU").held(ofUnit("WSAPW-PCU", 1, 0), ofCountry("TO", 1, 0)))
                        .concernedUnits())
                .containsExactlyInAnyOrder("FJSUV-PCU", "WSAPW-PCU");
    }

    @Test
    void namesAUnitOrACountryInEachLineOfAttendance() {
        assertThat(faults(anActivity()
                        .held(
                                new Attendance("FJSUV-PCU", "FJ", null, 1, 0, 0),
                                new Attendance(null, null, Agency.POLICE, 1, 0, 0))))
                .containsExactly("/attendance/0 unit-or-country", "/attendance/1 unit-or-country");
    }

    @Test
    void statesTheSameOfficersOnce() {
        Attendance customs = ofUnit("FJSUV-PCU", 1, 0);
        Attendance police = new Attendance("FJSUV-PCU", null, Agency.POLICE, 1, 0, 0);
        Attendance anyAgency = new Attendance("FJSUV-PCU", null, null, 1, 0, 0);
        assertThat(stated(anActivity().held(customs, police, anyAgency)).attendance())
                .hasSize(3);
        assertThat(faults(anActivity().held(customs, police, ofUnit("FJSUV-PCU", 0, 7))))
                .containsExactly("/attendance/2 repeated");
    }

    @Test
    void statesEachThemeAndUnitOnce() {
        assertThat(faults(anActivity()
                        .on(TrainingTheme.DRUGS, TrainingTheme.ETHICS, TrainingTheme.DRUGS)
                        .forUnits("FJSUV-PCU", "FJSUV-PCU")))
                .containsExactly("/themes/2 repeated", "/units/1 repeated");
    }

    @Test
    void isSomewhereOnEarth() {
        assertThat(faults(anActivity().at("XXABC").held(ofCountry("XX", 1, 0))))
                .containsExactly("/place unknown-country", "/attendance/0/country unknown-country");
    }

    @Test
    void isNotNamedLikeAPath() {
        assertThat(faults(anActivity().named("imports"))).containsExactly("/reference reserved");
    }

    @Test
    void namesAllBrokenRulesAtOnce() {
        assertThat(faults(anActivity()
                        .during("2023-04-05", "2023-04-04")
                        .at("XXABC")
                        .on(TrainingTheme.DRUGS, TrainingTheme.DRUGS)
                        .attendedBy(new Attendance(null, null, null, 0, 0, 0))))
                .containsExactly(
                        "/to before-from",
                        "/place unknown-country",
                        "/themes/1 repeated",
                        "/attendance attendance-before-held",
                        "/attendance/0 unit-or-country");
    }

    @Test
    void announcesTheStatusThatItHas() {
        assertThat(List.of(TrainingStatus.PLANNED, TrainingStatus.HELD, TrainingStatus.CANCELLED))
                .extracting(status -> announced(stated(anActivity().is(status))))
                .containsExactly(TrainingEventTypes.PLANNED, TrainingEventTypes.HELD, TrainingEventTypes.CANCELLED);
    }

    @Test
    void namesUnitsThatTheRegistryDoesNotKnowAllAtOnce() {
        AnActivity activity = anActivity()
                .forUnits("FJSUV-PCU", "FJNONE-PCU")
                .held(ofUnit("FJSUV-PCU", 1, 1), ofUnit("TONONE-PCU", 1, 1), ofCountry("TO", 1, 1));
        assertThat(faults(activity)).containsExactly("/units/1 unknown-unit", "/attendance/1/unit unknown-unit");
        assertThat(refusal(() -> stated(activity)).type()).isEqualTo(ActivityProblem.UNKNOWN_UNIT);
        assertThat(faults(activity.at("XXABC")))
                .containsExactly("/place unknown-country", "/units/1 unknown-unit", "/attendance/1/unit unknown-unit");
        assertThat(refusal(() -> stated(activity)).type()).isEqualTo(CommonProblem.INVALID);
    }

    @Test
    void isCorrectedInAllButItsReferenceAndItsStatus() {
        Activity planned = stated(anActivity());
        Activity amended = amended(planned, anActivity().on(TrainingTheme.IPR).at("WSAPW"));
        assertThat(amended.version()).isEqualTo(2);
        assertThat(amended.themes()).containsExactly(TrainingTheme.IPR);
        assertThat(amended.place()).isEqualTo("WSAPW");
        assertThat(amended.change()).isEqualTo(new Change(Change.Kind.AMENDED, NOW, "trainer", "why"));
        assertThat(announced(amended)).isEqualTo(TrainingEventTypes.AMENDED);
        assertThat(faultsOf(() -> amended(planned, anActivity().named("TR002").held())))
                .containsExactly("/reference not-changeable", "/status not-changeable");
    }

    @Test
    void isNotAskedAgainAboutUnitsThatItNamesAlready() {
        Activity old = Activity.state(anActivity().forUnits("FJOLD-PCU").build(), Set.of("FJOLD-PCU"), "trainer", NOW);
        assertThat(amended(old, anActivity().forUnits("FJOLD-PCU", "WSAPW-PCU")).units())
                .containsExactly("FJOLD-PCU", "WSAPW-PCU");
        assertThat(faultsOf(() -> amended(old, anActivity().forUnits("FJOLD-PCU", "FJNONE-PCU"))))
                .containsExactly("/units/1 unknown-unit");
    }

    @Test
    void statesAttendanceByAnAmendmentOnceItIsHeld() {
        Attendance line = ofUnit("FJSUV-PCU", 1, 1);
        Activity planned = stated(anActivity());
        assertThat(faultsOf(() -> amended(planned, anActivity().attendedBy(line))))
                .containsExactly("/attendance attendance-before-held");
        Activity held = become(planned, TrainingStatus.HELD, "2023-04-06");
        assertThat(amended(held, anActivity().held(line)).attendance()).containsExactly(line);
        assertThat(faultsOf(() -> amended(
                        held, anActivity().during("2023-06-14", "2023-06-16").held())))
                .containsExactly("/to in-the-future");
    }

    @Test
    void isHeldOnItsLastDayOrLaterAndNotInTheFuture() {
        Activity planned = stated(anActivity());
        Activity held = become(planned, TrainingStatus.HELD, "2023-04-06");
        assertThat(held.status()).isEqualTo(TrainingStatus.HELD);
        assertThat(held.version()).isEqualTo(2);
        assertThat(announced(held)).isEqualTo(TrainingEventTypes.HELD);
        assertThat(become(planned, TrainingStatus.HELD, "2023-06-15").status()).isEqualTo(TrainingStatus.HELD);
        assertThat(faultsOf(() -> become(planned, TrainingStatus.HELD, "2023-04-05")))
                .containsExactly("/on before-the-end");
        assertThat(faultsOf(() -> become(planned, TrainingStatus.HELD, "2023-06-16")))
                .containsExactly("/on in-the-future");
    }

    @Test
    void isCancelledForGoodAndThenHasNoAttendance() {
        Activity cancelled =
                become(stated(anActivity().held(ofUnit("FJSUV-PCU", 1, 1))), TrainingStatus.CANCELLED, "2023-06-01");
        assertThat(cancelled.status()).isEqualTo(TrainingStatus.CANCELLED);
        assertThat(cancelled.attendance()).isEmpty();
        assertThat(announced(cancelled)).isEqualTo(TrainingEventTypes.CANCELLED);
        assertThat(refusal(() -> become(cancelled, TrainingStatus.HELD, "2023-06-01"))
                        .type())
                .isEqualTo(CommonProblem.NOT_POSSIBLE_NOW);
        assertThat(refusal(() -> amended(cancelled, anActivity().is(TrainingStatus.CANCELLED)))
                        .type())
                .isEqualTo(CommonProblem.NOT_POSSIBLE_NOW);
    }

    @Test
    void saysWhatItCanBecomeWhenItCannotBecomeThat() {
        Activity held = stated(anActivity().held());
        assertThat(refusal(() -> become(held, TrainingStatus.PLANNED, "2023-06-01"))
                        .detail()
                        .toString())
                .isEqualTo("The activity is HELD and cannot become PLANNED; it can become: CANCELLED.");
    }

    @Test
    void knowsTheTransitionByWhichItCameToItsStatusAlsoAfterAnAmendment() {
        Activity held = become(stated(anActivity()), TrainingStatus.HELD, "2023-04-06");
        Activity amended = amended(held, anActivity().held(ofUnit("FJSUV-PCU", 1, 1)));
        assertThat(amended.cameBy(transition(TrainingStatus.HELD, "2023-04-06")))
                .isTrue();
        assertThat(amended.cameBy(transition(TrainingStatus.HELD, "2023-04-07")))
                .isFalse();
        assertThat(stated(anActivity().held()).cameBy(transition(TrainingStatus.HELD, "2023-04-06")))
                .isFalse();
    }

    private static Activity stated(AnActivity activity) {
        return Activity.state(activity.build(), KNOWN, "trainer", NOW);
    }

    private static Activity amended(Activity activity, AnActivity content) {
        return activity.amend(content.build(), KNOWN, "trainer", "why", NOW);
    }

    private static Activity become(Activity activity, TrainingStatus to, String on) {
        return activity.become(transition(to, on), "trainer", NOW);
    }

    private static ActivityTransition transition(TrainingStatus to, String on) {
        return new ActivityTransition(to, LocalDate.parse(on), "why");
    }

    private static String announced(Activity activity) {
        return ActivityEvents.changed(activity, new UUID(0, 1)).type();
    }

    private static List<String> faults(AnActivity activity) {
        return faultsOf(() -> stated(activity));
    }

    private static List<String> faultsOf(ThrowingCallable change) {
        return refusal(change).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static ProblemException refusal(ThrowingCallable change) {
        return catchThrowableOfType(ProblemException.class, change);
    }
}
