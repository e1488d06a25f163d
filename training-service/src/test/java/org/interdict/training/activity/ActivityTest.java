package org.interdict.training.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.interdict.training.activity.AnActivity.anActivity;
import static org.interdict.training.activity.AnActivity.ofCountry;
import static org.interdict.training.activity.AnActivity.ofUnit;

import java.time.LocalDate;
import java.util.List;
import org.interdict.contracts.codes.Agency;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.contracts.events.training.TrainingEventTypes;
import org.interdict.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ActivityTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 15);

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
                        "/attendance attendance-before-held",
                        "/themes/1 repeated",
                        "/attendance/0 unit-or-country");
    }

    @Test
    void announcesTheStatusThatItHas() {
        assertThat(List.of(TrainingStatus.PLANNED, TrainingStatus.HELD, TrainingStatus.CANCELLED))
                .extracting(status -> ActivityEvents.announced(
                                stated(anActivity().is(status)), new java.util.UUID(0, 1), java.time.Instant.EPOCH)
                        .type())
                .containsExactly(TrainingEventTypes.PLANNED, TrainingEventTypes.HELD, TrainingEventTypes.CANCELLED);
    }

    private static Activity stated(AnActivity activity) {
        return Activity.state(activity.build(), TODAY);
    }

    private static List<String> faults(AnActivity activity) {
        return catchThrowableOfType(ProblemException.class, () -> stated(activity)).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
