package org.interdict.seizures.interception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.interdict.contracts.codes.ExchangeChannel.INTERPOL;
import static org.interdict.contracts.codes.ExchangeChannel.WCO;
import static org.interdict.contracts.codes.InterceptionRole.COURIER;
import static org.interdict.contracts.codes.InterceptionRole.VICTIM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.Exploitation;
import org.interdict.contracts.codes.InterceptionRole;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.UnitType;
import org.interdict.contracts.codes.VictimReferral;
import org.interdict.kit.problem.ProblemException;
import org.interdict.seizures.casework.Reporter;
import org.interdict.seizures.casework.Route;
import org.interdict.seizures.unit.KnownUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterceptionTest {
    private static final Instant NOW = Instant.parse("2023-07-10T12:00:00Z");
    private static final KnownUnit UNIT =
            new KnownUnit("PYASU-JAITF", UnitType.AIRPORT, "PY", LocalDate.of(2023, 6, 27), LocalDate.of(2023, 12, 31));
    private static final Reporter POLICE_OFFICER = new Reporter("officer", Optional.of(INTERPOL));
    private static final Reporter STEWARD = new Reporter("steward", Optional.empty());
    private static final UUID SEIZURE = new UUID(7, 7);

    @Test
    void givesAnOfficersRecordItsOwnChannelUnlessOthersAreStated() {
        assertThat(reported(anInterception().build(), POLICE_OFFICER).channels())
                .containsExactly(INTERPOL);
        assertThat(faults(anInterception().channels(WCO).build(), POLICE_OFFICER))
                .containsExactly("/channels own-channel-missing");
        assertThat(faults(anInterception().build(), STEWARD)).containsExactly("/channels missing");
    }

    @Test
    void refusesADayOutsideTheLifeOfTheUnitOrThatHasBegunNowhere() {
        assertThat(faults(anInterception().on("2023-06-26").build(), POLICE_OFFICER))
                .containsExactly("/interceptedOn outside-the-units-life");
        assertThat(faults(anInterception().on("2023-07-11").build(), POLICE_OFFICER))
                .isEmpty();
        assertThat(faults(anInterception().on("2023-07-12").build(), POLICE_OFFICER))
                .containsExactly("/interceptedOn in-the-future");
    }

    @Test
    void saysOfVictimsAloneHowTheyWereExploitedAndToWhomReferred() {
        assertThat(faults(
                        anInterception()
                                .of(person(COURIER, Exploitation.LABOUR, VictimReferral.NGO))
                                .build(),
                        POLICE_OFFICER))
                .containsExactly("/persons/0/exploitation victims-only", "/persons/0/referredTo victims-only");
        assertThat(faults(
                        anInterception()
                                .of(person(VICTIM, Exploitation.LABOUR, VictimReferral.NGO))
                                .build(),
                        POLICE_OFFICER))
                .isEmpty();
    }

    @Test
    void namesNoSeizureThatTheReporterMayNotSee() {
        NewInterception report = anInterception().with(SEIZURE).build();
        assertThat(faults(report, POLICE_OFFICER)).containsExactly("/seizure unknown-seizure");
        assertThat(Interception.report(report, UNIT, POLICE_OFFICER, Set.of(SEIZURE), new UUID(0, 1), NOW)
                        .seizure())
                .isEqualTo(SEIZURE);
    }

    @Test
    void keepsASeizureThatItNamesAlreadyWhateverBecameOfIt() {
        NewInterception report = anInterception().with(SEIZURE).build();
        Interception interception =
                Interception.report(report, UNIT, POLICE_OFFICER, Set.of(SEIZURE), new UUID(0, 1), NOW);
        assertThat(interception
                        .amend(report, UNIT, POLICE_OFFICER, Set.of(), "typo", NOW)
                        .seizure())
                .isEqualTo(SEIZURE);
    }

    @Test
    void refusesCountriesThatAreNone() {
        assertThat(faults(anInterception().from("XX").build(), POLICE_OFFICER))
                .containsExactly("/route/origin unknown-country");
    }

    @Test
    void isInTheCountryOfItsUnit() {
        assertThat(reported(anInterception().from("BO").build(), POLICE_OFFICER).country())
                .isEqualTo("PY");
    }

    @Test
    void isValidatedAnewAfterAnAmendment() {
        Interception validated =
                reported(anInterception().build(), POLICE_OFFICER).validate("analyst", NOW);
        assertThat(validated.status()).isEqualTo(SeizureStatus.VALIDATED);
        assertThat(validated
                        .amend(anInterception().from("BO").build(), UNIT, POLICE_OFFICER, Set.of(), "route", NOW)
                        .status())
                .isEqualTo(SeizureStatus.RECORDED);
    }

    @Test
    void saysTheSameWhateverIsAbsentOrStatedAsNothing() {
        NewInterception bare = anInterception().build();
        NewInterception spelledOut =
                anInterception().channels(INTERPOL).along(Route.NONE).build();
        assertThat(reported(spelledOut, POLICE_OFFICER).content())
                .isEqualTo(reported(bare, POLICE_OFFICER).content());
    }

    private static Interception reported(NewInterception report, Reporter reporter) {
        return Interception.report(report, UNIT, reporter, Set.of(), new UUID(0, 1), NOW);
    }

    private static List<String> faults(NewInterception report, Reporter reporter) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> reported(report, reporter));
        return Optional.ofNullable(refusal).map(ProblemException::faults).orElse(List.of()).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static InterceptedPerson person(
            InterceptionRole role, @Nullable Exploitation exploitation, @Nullable VictimReferral referredTo) {
        return new InterceptedPerson(role, null, null, null, null, exploitation, referredTo);
    }

    private static Report anInterception() {
        return new Report();
    }

    /** A report that breaks no rule until it is told to. */
    private static final class Report {
        private LocalDate day = LocalDate.of(2023, 7, 4);
        private @Nullable List<ExchangeChannel> channels;
        private @Nullable Route route;
        private @Nullable UUID seizure;
        private InterceptedPerson person = person(COURIER, null, null);

        Report on(String date) {
            day = LocalDate.parse(date);
            return this;
        }

        Report channels(ExchangeChannel... stated) {
            channels = List.of(stated);
            return this;
        }

        Report along(Route way) {
            route = way;
            return this;
        }

        Report from(String origin) {
            return along(new Route(origin, null, null, null));
        }

        Report of(InterceptedPerson whom) {
            person = whom;
            return this;
        }

        Report with(UUID id) {
            seizure = id;
            return this;
        }

        NewInterception build() {
            return new NewInterception(
                    UNIT.code(), "ASU/1", day, channels, null, null, route, null, null, List.of(person), seizure, null);
        }
    }
}
