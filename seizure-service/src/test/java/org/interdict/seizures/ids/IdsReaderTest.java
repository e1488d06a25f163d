package org.interdict.seizures.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.MeasurementUnit;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsReaderTest {
    private final IdsReader reader = new IdsReader(new IdsVocabulary());

    @Test
    void readsALineInOurCodes() {
        assertThat(reader.read(line(Map.of())))
                .isEqualTo(new IdsSeizure(
                        "MU",
                        LocalDate.of(2013, 7, 4),
                        Commodity.HEROIN,
                        "Heroin",
                        new BigDecimal("12.500000"),
                        MeasurementUnit.ofCode("g"),
                        Concealment.BAGGAGE,
                        TransportMode.AIR,
                        null,
                        "MG",
                        "MU",
                        Direction.IMPORT));
    }

    @ParameterizedTest
    @CsvSource({
        "0.006999999999999999, Kilogram, 0.007",
        "9e-05, Kilogram, 0.00009",
        "' 490.0 ', Kilogram, 490",
        "٤٩٠.٥, Kilogram, 490.5",
        "2, 100 gram, 200",
        "3, Viss, 4.89879",
        "927611728, Bush, 927611728",
        "+5, Tablet, 5"
    })
    void readsAmountsAsDecimalsInTheUnitTheyCount(String amount, String unit, BigDecimal expected) {
        assertThat(reader.read(line(Map.of(
                                IdsColumn.DRUG_NAME,
                                "Poppy straw",
                                IdsColumn.AMOUNT,
                                amount,
                                IdsColumn.DRUG_UNIT,
                                unit)))
                        .amount())
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "AMOUNT, 0.0, not-positive",
        "AMOUNT, -1, not-positive",
        "AMOUNT, 1e-07, too-small",
        "AMOUNT, 1000000000000, too-large",
        "AMOUNT, '109 5', not-a-number",
        "AMOUNT, '1,234', not-a-number",
        "AMOUNT, '', not-a-number",
        "AMOUNT, NaN, not-a-number",
        "SEIZURE_DATE, 04/07/2013, not-a-date",
        "SEIZURE_DATE, 2013-02-30, not-a-date",
        "DRUG_UNIT, other, says-nothing",
        "DRUG_UNIT, '', says-nothing",
        "DRUG_UNIT, Bucket, unknown-word",
        "DRUG_NAME, Unobtainium, unknown-word",
        "COUNTRY, Atlantis, unknown-word",
        "COUNTRY, '', says-nothing",
        "HIDING_PLACE, Volcano, unknown-word"
    })
    void refusesWhatCannotBeSaid(IdsColumn column, String cell, String code) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> reader.read(line(Map.of(column, cell))));
        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/" + column);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void namesAllFaultsOfALineAtOnce() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> reader.read(line(Map.of(
                        IdsColumn.COUNTRY, "Atlantis", IdsColumn.AMOUNT, "many", IdsColumn.PLACE, "Port\0Louis"))));
        assertThat(refusal.faults())
                .extracting(fault -> fault.code())
                .containsExactly("control-character", "unknown-word", "not-a-number");
    }

    private static List<String> line(Map<IdsColumn, String> changes) {
        List<String> cells = new ArrayList<>(List.of(
                "Africa",
                "East Africa",
                "Mauritius",
                "",
                "- near the port",
                "2013-07-04",
                " Heroin",
                "12.5",
                "Gram",
                "Backpack",
                "Airport",
                "Air",
                "Unknown",
                "Madagascar",
                "Mauritius",
                "Border - inbound"));
        changes.forEach((column, cell) -> cells.set(column.ordinal(), cell));
        return cells;
    }
}
