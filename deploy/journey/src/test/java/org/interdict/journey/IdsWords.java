package org.interdict.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.interdict.contracts.codes.Measure;
import org.interdict.contracts.codes.MeasurementUnit;

/** What the words of individual drug seizures mean by the mapping files; the arithmetic is this class's own. */
final class IdsWords {
    private static final int AMOUNT = 7;
    private static final int DRUG_UNIT = 8;

    private final Map<String, CSVRecord> countries = meanings("country");
    private final Map<String, CSVRecord> units = meanings("unit");

    IdsWords() throws IOException {}

    /** Its alpha-2 code, empty when the cell says none. */
    String country(String cell) {
        return meaning(countries, cell).get("code");
    }

    /** What the row says was seized, in the unit of its measure. */
    Quantity quantity(List<String> cells) {
        CSVRecord word = meaning(units, cells.get(DRUG_UNIT));
        MeasurementUnit unit = MeasurementUnit.ofCode(word.get("code"));
        String multiple = word.get("factor");
        BigDecimal stated = new BigDecimal(stripped(cells.get(AMOUNT)))
                .multiply(new BigDecimal(multiple.isEmpty() ? "1" : multiple))
                .setScale(6, RoundingMode.HALF_UP);
        return new Quantity(unit.measure(), stated.multiply(unit.factor()));
    }

    /** Without the padding of cells, some of which is by spaces that do not break lines. */
    static String stripped(String cell) {
        return cell.replace('\u00A0', ' ').strip();
    }

    private static CSVRecord meaning(Map<String, CSVRecord> meanings, String cell) {
        return Objects.requireNonNull(meanings.get(stripped(cell)), cell);
    }

    private static Map<String, CSVRecord> meanings(String file) throws IOException {
        String resource = "/org/interdict/contracts/ids/" + file + ".csv";
        Map<String, CSVRecord> meanings = new HashMap<>();
        try (InputStream mapping = Objects.requireNonNull(Measure.class.getResourceAsStream(resource));
                CSVParser lines = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(mapping, UTF_8))) {
            lines.forEach(line -> meanings.put(line.get("value"), line));
        }
        return meanings;
    }

    record Quantity(Measure measure, BigDecimal value) {}
}
