package org.interdict.seizures.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.interdict.contracts.codes.ExchangeChannel.INTERPOL;
import static org.interdict.contracts.codes.ExchangeChannel.WCO;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.MeasurementUnit;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.seizures.casework.Reporter;
import org.interdict.seizures.casework.Route;
import org.interdict.seizures.unit.KnownUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeizureTest {
    private static final Instant NOW = Instant.parse("2023-07-10T12:00:00Z");
    private static final KnownUnit UNIT =
            new KnownUnit("MUPMA-PCU", UnitType.SEA_PORT, "MU", LocalDate.of(2023, 6, 27), LocalDate.of(2023, 12, 31));
    private static final Reporter CUSTOMS_OFFICER = new Reporter("officer", Optional.of(WCO));
    private static final Reporter STEWARD = new Reporter("steward", Optional.empty());

    @Test
    void givesAnOfficersRecordItsOwnChannelUnlessOthersAreStated() {
        assertThat(reported(aSeizure().build(), CUSTOMS_OFFICER).channels()).containsExactly(WCO);
        assertThat(reported(aSeizure().channels(INTERPOL, WCO).build(), CUSTOMS_OFFICER)
                        .channels())
                .containsExactly(WCO, INTERPOL);
    }

    @Test
    void refusesChannelsWithoutTheOfficersOwn() {
        assertThat(faults(aSeizure().channels(INTERPOL).build(), CUSTOMS_OFFICER))
                .containsExactly("/channels own-channel-missing");
    }

    @Test
    void letsAStewardStateTheChannels() {
        assertThat(faults(aSeizure().build(), STEWARD)).containsExactly("/channels missing");
        assertThat(reported(aSeizure().channels(INTERPOL).build(), STEWARD).channels())
                .containsExactly(INTERPOL);
    }

    @Test
    void refusesADayOutsideTheLifeOfTheUnit() {
        assertThat(faults(aSeizure().on("2023-06-26").build(), CUSTOMS_OFFICER))
                .containsExactly("/seizedOn outside-the-units-life");
        assertThat(faults(aSeizure().on("2023-06-27").build(), CUSTOMS_OFFICER)).isEmpty();
    }

    @Test
    void refusesADayThatHasBegunNowhere() {
        assertThat(faults(aSeizure().on("2023-07-11").build(), CUSTOMS_OFFICER)).isEmpty();
        assertThat(faults(aSeizure().on("2023-07-12").build(), CUSTOMS_OFFICER))
                .containsExactly("/seizedOn in-the-future");
    }

    @Test
    void refusesAMomentOfAnotherDay() {
        assertThat(faults(aSeizure().at("2023-07-04T23:40:00+04:00").build(), CUSTOMS_OFFICER))
                .isEmpty();
        assertThat(faults(aSeizure().at("2023-07-05T00:40:00+04:00").build(), CUSTOMS_OFFICER))
                .containsExactly("/seizedAt other-day");
    }

    @Test
    void refusesAUnitOfMeasureThatDoesNotFitTheCommodity() {
        assertThat(faults(
                        aSeizure()
                                .of(Commodity.BANKNOTES, "3", MeasurementUnit.KG)
                                .build(),
                        CUSTOMS_OFFICER))
                .containsExactly("/items/0/quantity/unit unit-does-not-fit");
    }

    @Test
    void refusesNumbersWithAWrongCheckDigitAndCountriesThatAreNone() {
        NewSeizure report = aSeizure()
                .by(new Transport(null, "MSKU1234566", "9074728", null, null))
                .from("XX")
                .build();
        assertThat(faults(report, CUSTOMS_OFFICER))
                .containsExactlyInAnyOrder(
                        "/transport/containerNumber wrong-check-digit",
                        "/transport/vesselImo wrong-check-digit",
                        "/route/origin unknown-country");
    }

    @Test
    void isInTheCountryOfItsPlaceElseOfItsUnit() {
        assertThat(reported(aSeizure().build(), CUSTOMS_OFFICER).country()).isEqualTo("MU");
        assertThat(reported(aSeizure().in("REREU").build(), CUSTOMS_OFFICER).country())
                .isEqualTo("RE");
    }

    @Test
    void saysTheSameWhateverIsAbsentOrStatedAsNothing() {
        NewSeizure bare = aSeizure().channels(WCO).build();
        NewSeizure spelledOut = aSeizure()
                .channels(WCO, WCO)
                .by(Transport.NONE)
                .initiatives(List.of())
                .build();
        assertThat(reported(spelledOut, CUSTOMS_OFFICER).content())
                .isEqualTo(reported(bare, CUSTOMS_OFFICER).content());
    }

    @Test
    void normalisesQuantitiesExactly() {
        Normalized normalized = new Quantity(new BigDecimal("1500"), MeasurementUnit.G, null).normalized();
        assertThat(normalized.value()).isEqualByComparingTo("1.5");
        assertThat(normalized.unit()).isEqualTo("kg");
    }

    private static Seizure reported(NewSeizure report, Reporter reporter) {
        return Seizure.report(report, UNIT, reporter, new UUID(0, 1), NOW);
    }

    private static List<String> faults(NewSeizure report, Reporter reporter) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> reported(report, reporter));
        return Optional.ofNullable(refusal).map(ProblemException::faults).orElse(List.of()).stream()
                .map(SeizureTest::words)
                .toList();
    }

    private static String words(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    private static Report aSeizure() {
        return new Report();
    }

    /** A report that breaks no rule until it is told to. */
    private static final class Report {
        private LocalDate day = LocalDate.of(2023, 7, 4);
        private @Nullable OffsetDateTime moment;
        private @Nullable String place;
        private @Nullable List<ExchangeChannel> channels;
        private @Nullable Transport transport;
        private @Nullable Route route;
        private @Nullable List<String> initiatives;
        private SeizureItem item = item(Commodity.COCAINE_HCL, "250.5", MeasurementUnit.KG);

        Report on(String date) {
            day = LocalDate.parse(date);
            return this;
        }

        Report at(String time) {
            moment = OffsetDateTime.parse(time);
            return this;
        }

        Report in(String where) {
            place = where;
            return this;
        }

        Report channels(ExchangeChannel... stated) {
            channels = List.of(stated);
            return this;
        }

        Report by(Transport means) {
            transport = means;
            return this;
        }

        Report from(String origin) {
            route = new Route(origin, null, null, null);
            return this;
        }

        Report initiatives(List<String> tags) {
            initiatives = tags;
            return this;
        }

        Report of(Commodity commodity, String amount, MeasurementUnit unit) {
            item = item(commodity, amount, unit);
            return this;
        }

        NewSeizure build() {
            return new NewSeizure(
                    UNIT.code(),
                    "PMA/1",
                    day,
                    moment,
                    place,
                    null,
                    null,
                    channels,
                    transport,
                    route,
                    null,
                    null,
                    List.of(item),
                    null,
                    null,
                    initiatives,
                    null);
        }

        private static SeizureItem item(Commodity commodity, String amount, MeasurementUnit unit) {
            return new SeizureItem(commodity, null, new Quantity(new BigDecimal(amount), unit, null), null, null, null);
        }
    }
}
