package org.interdict.journey;

import static org.interdict.journey.SharedSuite.SUITE;
import static org.interdict.kit.testing.Door.as;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.interdict.contracts.codes.Measure;

/** From where to where the drugs of individual seizures went: as a walk over the rows counts it, and as the service does. */
record IdsFlows(int seizures, Map<String, String> links) {
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
        IdsWords words = new IdsWords();
        Map<String, Load> loads = new HashMap<>();
        for (List<String> cells : rows) {
            loads.computeIfAbsent(
                            end(words.country(cells.get(PRODUCING_COUNTRY))) + " to "
                                    + end(words.country(cells.get(DESTINATION_COUNTRY))),
                            none -> new Load())
                    .add(words.quantity(cells));
        }
        Map<String, String> links = new TreeMap<>();
        loads.forEach((link, load) -> links.put(link, load.toString()));
        return new IdsFlows(rows.size(), links);
    }

    private static String end(String country) {
        return country.isEmpty() ? "null" : country;
    }

    private static final class Load {
        private final Map<Measure, BigDecimal> quantities = new TreeMap<>();
        private int seizures;

        void add(IdsWords.Quantity quantity) {
            seizures++;
            quantities.merge(quantity.measure(), quantity.value(), BigDecimal::add);
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
