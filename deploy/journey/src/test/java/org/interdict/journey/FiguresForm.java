package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interdict.journey.SharedSuite.SUITE;
import static org.interdict.kit.testing.Door.as;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A form in which figures can be had. Each is read back as lines of the same table, so that all can be compared. */
enum FiguresForm {
    JSON("application/json") {
        @Override
        List<String> lines(Response answer, List<String> dimensions) {
            return ofRows(answer.asString(), dimensions);
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        List<String> lines(Response answer, List<String> dimensions) {
            List<String> rows = answer.asString().lines().toList();
            assertCounted(answer, rows.size());
            return ofRows("{\"rows\": [" + String.join(",", rows) + "]}", dimensions);
        }
    },
    CSV("text/csv") {
        @Override
        List<String> lines(Response answer, List<String> dimensions) throws IOException {
            try (CSVParser csv = CSVParser.parse(answer.asString(), CSVFormat.RFC4180)) {
                return ofTable(
                        answer,
                        dimensions,
                        csv.stream().map(line -> String.join(",", line)).toList());
            }
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        List<String> lines(Response answer, List<String> dimensions) throws IOException {
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return ofTable(
                        answer,
                        dimensions,
                        rows.map(row -> row.stream().map(FiguresForm::text).collect(Collectors.joining(",")))
                                .toList());
            }
        }
    },
    SDMX_CSV("application/vnd.sdmx.data+csv;version=2.0.0") {
        @Override
        List<String> lines(Response answer, List<String> dimensions) throws IOException {
            try (CSVParser csv = CSVParser.parse(
                    answer.asString(),
                    CSVFormat.RFC4180
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get())) {
                List<CSVRecord> observations = csv.getRecords();
                assertCounted(answer, observations.size());
                return ofObservations(observations, dimensions);
            }
        }
    };

    private static final String TOTAL = "_T";
    private static final String NOT_KNOWN = "_U";

    private final String type;

    FiguresForm(String type) {
        this.type = type;
    }

    /** The lines behind the header of {@code dimensions,seizures,items,measure,value,unit}. */
    List<String> lines(String account, String groupBy, String filters) {
        Response answer = as(SUITE.token(account))
                .accept(type)
                .get("/api/v1/statistics/seizures?groupBy=" + groupBy + "&" + filters);
        answer.then().statusCode(200);
        try {
            return lines(answer, List.of(groupBy.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract List<String> lines(Response answer, List<String> dimensions) throws IOException;

    private static List<String> ofRows(String json, List<String> dimensions) {
        JsonPath figures = JsonPath.from(json)
                .using(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> row : figures.<Map<String, Object>>getList("rows")) {
            Stream<String> head = Stream.concat(dimensions.stream(), Stream.of("seizures", "items"));
            String key = head.map(name -> text(row.get(name))).collect(Collectors.joining(","));
            for (Object each : (List<?>) Objects.requireNonNull(row.get("quantities"))) {
                Map<?, ?> quantity = (Map<?, ?>) each;
                lines.add(String.join(
                        ",",
                        key,
                        text(quantity.get("measure")),
                        text(quantity.get("value")),
                        text(quantity.get("unit"))));
            }
        }
        return lines;
    }

    private static List<String> ofTable(Response answer, List<String> dimensions, List<String> lines) {
        assertThat(lines).first().isEqualTo(String.join(",", dimensions) + ",seizures,items,measure,value,unit");
        assertCounted(answer, lines.size() - 1);
        return lines.subList(1, lines.size());
    }

    /**
     * Of a row come first the observations of seizures and items, which the table has on each line of quantities. The
     * observations of the total, which the table has not, must be of the sums of the lines.
     */
    private static List<String> ofObservations(List<CSVRecord> observations, List<String> dimensions) {
        Map<String, String> counts = new HashMap<>();
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, BigDecimal> totals = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (CSVRecord observation : observations) {
            List<String> key = dimensions.stream()
                    .map(name -> observation.get(name.toUpperCase(Locale.ROOT)))
                    .map(value -> value.equals(NOT_KNOWN) ? "" : value)
                    .toList();
            String indicator = observation.get("INDICATOR");
            String value = observation.get("OBS_VALUE");
            if (!indicator.equals("QUANTITY")) {
                counts.put(indicator + key, value);
            } else if (key.contains(TOTAL)) {
                totals.put(observation.get("MEASURE"), new BigDecimal(value));
            } else {
                sums.merge(observation.get("MEASURE"), new BigDecimal(value), BigDecimal::add);
                lines.add(String.join(
                        ",",
                        String.join(",", key),
                        counts.get("SEIZURES" + key),
                        counts.get("ITEMS" + key),
                        observation.get("MEASURE"),
                        value,
                        observation.get("UNIT_MEASURE")));
            }
        }
        sums.replaceAll((measure, sum) -> sum.stripTrailingZeros());
        totals.replaceAll((measure, total) -> total.stripTrailingZeros());
        assertThat(totals).isEqualTo(sums);
        return lines;
    }

    private static void assertCounted(Response answer, int lines) {
        assertThat(answer.header("Row-Count")).isEqualTo(String.valueOf(lines));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Cell cell) {
            // Of a number a workbook keeps the value and not how it is written.
            return cell.getType() == CellType.NUMBER
                    ? cell.asNumber().stripTrailingZeros().toPlainString()
                    : cell.getText();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }
}
