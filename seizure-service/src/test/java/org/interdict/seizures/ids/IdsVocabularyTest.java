package org.interdict.seizures.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.MeasurementUnit;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.seizures.ids.IdsVocabulary.Meaning;
import org.interdict.seizures.ids.IdsVocabulary.Words;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class IdsVocabularyTest {
    private static final Map<Words, Consumer<String>> CODES = new EnumMap<>(Map.of(
            Words.DRUG, Commodity::valueOf,
            Words.UNIT, MeasurementUnit::ofCode,
            Words.COUNTRY,
                    code -> assertThat(Countries.isCountry(code)).as(code).isTrue(),
            Words.TRANSPORT, TransportMode::valueOf,
            Words.ROUTING, Direction::valueOf,
            Words.HIDING_PLACE, Concealment::valueOf));

    private static final Map<IdsColumn, Words> MAPPED = new EnumMap<>(Map.of(
            IdsColumn.COUNTRY, Words.COUNTRY,
            IdsColumn.DRUG_NAME, Words.DRUG,
            IdsColumn.DRUG_UNIT, Words.UNIT,
            IdsColumn.HIDING_PLACE, Words.HIDING_PLACE,
            IdsColumn.TRANSPORT, Words.TRANSPORT,
            IdsColumn.PRODUCING_COUNTRY, Words.COUNTRY,
            IdsColumn.DEPARTURE_COUNTRY, Words.COUNTRY,
            IdsColumn.DESTINATION_COUNTRY, Words.COUNTRY,
            IdsColumn.ROUTING, Words.ROUTING));

    /** What follows from other columns, or has no member here: kept with the source cells alone. */
    private static final List<IdsColumn> KEPT_AS_THEY_ARE =
            List.of(IdsColumn.REGION, IdsColumn.SUBREGION, IdsColumn.INSTALLATION);

    private final IdsVocabulary vocabulary = new IdsVocabulary();

    @Test
    void everyCodeIsOneOfOurListsAndHasAReason() {
        CODES.forEach((words, check) -> vocabulary.meanings(words).forEach((word, meaning) -> {
            assertThat(meaning.reason()).as(word).isNotBlank();
            if (!meaning.saysNothing()) {
                assertThatCode(() -> check.accept(meaning.code())).as(word).doesNotThrowAnyException();
            }
        }));
    }

    @Test
    void onlyUnitsHaveFactorsAndThoseAreAboveZero() {
        CODES.keySet()
                .forEach(words -> vocabulary.meanings(words).values().forEach(meaning -> {
                    assertThat(meaning.factor()).isPositive();
                    if (words != Words.UNIT) {
                        assertThat(meaning.factor()).isEqualTo(BigDecimal.ONE);
                    }
                }));
    }

    @Test
    void aWordWithoutAnHonestMeaningIsRefusedAndNotGuessed() {
        assertThat(vocabulary.of(Words.UNIT, "other").map(Meaning::saysNothing)).contains(true);
        assertThat(vocabulary.of(Words.UNIT, "")).map(Meaning::saysNothing).contains(true);
        assertThat(vocabulary.of(Words.UNIT, "kilogramme")).isEmpty();
    }

    @Test
    void bushesAndTripsKeepMeasuresOfTheirOwn() {
        assertThat(vocabulary.of(Words.UNIT, "Bush").map(Meaning::code)).contains("bush");
        assertThat(vocabulary.of(Words.UNIT, "Trip").map(Meaning::code)).contains("dose");
    }

    @Test
    void theWholeVocabularyOfTheRealExportIsMappedOrRefusedOnPurpose() throws IOException {
        Path values = Path.of("../../shared/data/ids/values.csv");
        Assumptions.assumeTrue(Files.exists(values), "the real data set is not beside this checkout");
        TreeSet<String> unknown = new TreeSet<>();
        int seen = 0;
        try (CSVParser lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(values, StandardCharsets.UTF_8))) {
            for (CSVRecord line : lines) {
                IdsColumn column = IdsColumn.valueOf(line.get("column"));
                Words words = MAPPED.get(column);
                boolean known = words == null
                        ? KEPT_AS_THEY_ARE.contains(column)
                        : vocabulary.of(words, line.get("value").strip()).isPresent();
                if (!known) {
                    unknown.add(column + ": " + line.get("value"));
                }
                seen++;
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(seen).isGreaterThan(1_000);
    }
}
