package org.interdict.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.interdict.journey.SharedSuite.SUITE;
import static org.interdict.kit.testing.Door.as;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.interdict.contracts.codes.Measure;
import org.interdict.contracts.codes.MeasurementUnit;

/** From where to where the drugs of individual seizures went: as a walk over the rows counts it, and as the service does. */
record IdsFlows(int seizures, Map<String, String> links) {
    private static final int AMOUNT = 7;
    private static final int DRUG_UNIT = 8;
    private static final int PRODUCING_COUNTRY = 12;
    private static final int DESTINATION_COUNTRY = 14;

    /** Of the national reporters, in the years of the rows: what else the steward has brought in is of other years. */
    static IdsFlows answered() {
        JsonPath answer = as(SUITE.token("steward"))
                .get("/api/v1/statistics/flows?unitType=NATIONAL&from=2011-01-01&to=2015-12-31")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
        Map<String, String> links = new TreeMap<>();
        for (Map<String, Object> link : answer.<Map<String, Object>>getList("links")) {
            Load load = new Load();
            load.seizures = ((Number) Objects.requireNonNull(link.get("seizures"))).intValue();
            for (Object each : (List<?>) Objects.requireNonNull(link.get("quantities"))) {
                Map<?, ?> quantity = (Map<?, ?>) each;
                load.quantities.put(
                        Measure.valueOf(String.valueOf(quantity.get("measure"))),
                        new BigDecimal(String.valueOf(quantity.get("value"))));
            }
            links.put(link.get("source") + " to " + link.get("target"), load.toString());
        }
        return new IdsFlows(answer.getInt("total.seizures"), links);
    }

    /** Rows have no transit, and of the road's ends what the mapping files make of their words. */
    static IdsFlows recounted(List<List<String>> rows) throws IOException {
        Map<String, CSVRecord> countries = meanings("country");
        Map<String, CSVRecord> units = meanings("unit");
        Map<String, Load> loads = new HashMap<>();
        for (List<String> cells : rows) {
            CSVRecord unit = meaning(units, cells.get(DRUG_UNIT));
            String factor = unit.get("factor");
            loads.computeIfAbsent(
                            end(countries, cells.get(PRODUCING_COUNTRY)) + " to "
                                    + end(countries, cells.get(DESTINATION_COUNTRY)),
                            none -> new Load())
                    .add(
                            MeasurementUnit.ofCode(unit.get("code")),
                            new BigDecimal(stripped(cells.get(AMOUNT)))
                                    .multiply(new BigDecimal(factor.isEmpty() ? "1" : factor))
                                    .setScale(6, RoundingMode.HALF_UP));
        }
        Map<String, String> links = new TreeMap<>();
        loads.forEach((link, load) -> links.put(link, load.toString()));
        return new IdsFlows(rows.size(), links);
    }

    private static String end(Map<String, CSVRecord> countries, String cell) {
        String code = meaning(countries, cell).get("code");
        return code.isEmpty() ? "null" : code;
    }

    private static CSVRecord meaning(Map<String, CSVRecord> meanings, String cell) {
        return Objects.requireNonNull(meanings.get(stripped(cell)), cell);
    }

    private static String stripped(String cell) {
        return cell.replace('\u00A0', ' ').strip();
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

    private static final class Load {
        private final Map<Measure, BigDecimal> quantities = new TreeMap<>();
        private int seizures;

        void add(MeasurementUnit unit, BigDecimal amount) {
            seizures++;
            quantities.merge(unit.measure(), unit.normalise(amount), BigDecimal::add);
        }

        @Override
        public String toString() {
            List<String> sums = new ArrayList<>();
            quantities.forEach((measure, value) ->
                    sums.add(measure + " " + value.stripTrailingZeros().toPlainString()));
            return seizures + " seizures, " + sums;
        }
    }
}
