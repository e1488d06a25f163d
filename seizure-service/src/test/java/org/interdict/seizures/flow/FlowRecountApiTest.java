package org.interdict.seizures.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.kit.testing.Door.as;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Countries;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.interdict.seizures.statistics.RandomSeizures;
import org.interdict.seizures.statistics.Recount;
import org.interdict.seizures.statistics.Recount.Count;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FlowRecountApiTest extends DoorTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void answersAsAWalkOverTheRoadsOfTheRecordsDoes() throws IOException {
        System.out.println("answersAsAWalkOverTheRoadsOfTheRecordsDoes: seed " + seed);
        List<String> reporting = List.of(unit, units.announce("MU"));
        RandomSeizures seizures = new RandomSeizures(random, reporting, List.of("MUPLU"));
        for (int i = 0; i < 60; i++) {
            seizures.report(i);
            seizures.change();
        }
        String analyst = Tokens.analyst("PROGRAMME");
        String officer = Tokens.officer(unit, "WCO");
        Predicate<JsonNode> inSight = record -> record.get("unit").asText().equals(unit)
                || record.get("channels").toString().contains("WCO");
        Map<String, String> everything = Map.of("unit", String.join(",", reporting));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> same(analyst, "ALL", everything, seizures.records(), record -> true));
        for (int i = 0; i < 50; i++) {
            Map<String, String> question = question(seizures, everything);
            same(analyst, "ALL", question, seizures.records(), record -> true);
            same(officer, "VISIBLE", question, seizures.records(), inSight);
        }
    }

    private void same(
            String token,
            String scope,
            Map<String, String> question,
            List<JsonNode> records,
            Predicate<JsonNode> inSight)
            throws IOException {
        JsonNode answer = JSON.readTree(as(token)
                .queryParams(question)
                .get("/api/v1/statistics/flows")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        String description = "seed " + seed + ", " + question + " for " + scope;
        assertThat(answer.get("scope").asText()).as(description).isEqualTo(scope);
        Map<List<String>, Count> expected = new HashMap<>();
        int seizures = 0;
        int items = 0;
        for (JsonNode record : records) {
            for (Count count : asked(question, record, inSight)) {
                seizures += count.seizures();
                items += count.items();
                hops(record, question.getOrDefault("level", "country").equals("subregion"))
                        .forEach(hop -> expected.merge(hop, plain(count), FlowRecountApiTest::sum));
            }
        }
        assertThat(answer.at("/total/seizures").asInt()).as(description).isEqualTo(seizures);
        assertThat(answer.at("/total/items").asInt()).as(description).isEqualTo(items);
        Map<List<String>, Count> links = new HashMap<>();
        Set<String> nodes = new HashSet<>();
        for (JsonNode link : answer.get("links")) {
            List<String> hop =
                    List.of(link.get("source").asText(), link.get("target").asText());
            nodes.addAll(hop);
            Map<String, BigDecimal> quantities = new TreeMap<>();
            link.get("quantities")
                    .forEach(quantity -> quantities.put(
                            quantity.get("measure").asText(),
                            quantity.get("value").decimalValue()));
            Count count =
                    new Count(link.get("seizures").asInt(), link.get("items").asInt(), quantities);
            assertThat(links.put(hop, plain(count))).as(description).isNull();
        }
        assertThat(links).as(description).isEqualTo(expected);
        assertThat(answer.get("nodes").findValuesAsText("code"))
                .as(description)
                .containsExactlyInAnyOrderElementsOf(nodes);
    }

    /** What is asked for of one record: nothing, or one count. */
    private static Iterable<Count> asked(Map<String, String> question, JsonNode record, Predicate<JsonNode> inSight) {
        Map<String, String> byUnit = new HashMap<>(question);
        byUnit.remove("level");
        byUnit.put("groupBy", "unit");
        return new Recount(byUnit, List.of(record), inSight).rows().values();
    }

    /** From station to station; an end that is not known is the text null. */
    private static Set<List<String>> hops(JsonNode record, boolean bySubregion) {
        JsonNode route = record.path("route");
        List<String> stations = new ArrayList<>();
        stations.add(route.path("origin").asText("null"));
        route.path("transit").forEach(station -> stations.add(station.asText()));
        stations.add(route.path("destination").asText("null"));
        stations.replaceAll(station -> station.isEmpty() || station.equals("null") ? "null" : station.substring(0, 2));
        if (bySubregion) {
            stations.replaceAll(country -> country.equals("null")
                    ? country
                    : Countries.subregionOf(country).orElse("null"));
        }
        Set<List<String>> hops = new HashSet<>();
        for (int i = 1; i < stations.size(); i++) {
            hops.add(List.of(stations.get(i - 1), stations.get(i)));
        }
        return hops;
    }

    private static Count sum(Count one, Count other) {
        Map<String, BigDecimal> quantities = new TreeMap<>(one.quantities());
        other.quantities().forEach((measure, value) -> quantities.merge(measure, value, BigDecimal::add));
        return plain(new Count(one.seizures() + other.seizures(), one.items() + other.items(), quantities));
    }

    private static Count plain(Count count) {
        Map<String, BigDecimal> quantities = new TreeMap<>(count.quantities());
        quantities.replaceAll((measure, value) -> value.stripTrailingZeros());
        return new Count(count.seizures(), count.items(), quantities);
    }

    /** Filters of items, records and roads, at random. */
    private Map<String, String> question(RandomSeizures seizures, Map<String, String> everything) {
        Map<String, String> question = new TreeMap<>(everything);
        if (random.nextBoolean()) {
            question.put("level", seizures.oneOf(List.of("country", "subregion")));
        }
        if (random.nextBoolean()) {
            JsonNode items = seizures.oneOf(seizures.records()).get("items");
            question.put(
                    "commodity",
                    Stream.of(items.get(0), items.get(items.size() - 1))
                            .map(item -> item.get("commodity").asText())
                            .distinct()
                            .reduce((one, other) -> one + "," + other)
                            .orElseThrow());
        }
        if (random.nextInt(4) == 0) {
            question.put("origin", "CO,EC");
        }
        if (random.nextInt(4) == 0) {
            question.put("route", seizures.oneOf(List.of("CO", "BE,PA", "EC,NL")));
        }
        if (random.nextInt(3) == 0) {
            LocalDate from = RandomSeizures.FIRST_DAY.plusDays(random.nextInt(RandomSeizures.DAYS / 2));
            question.put("from", from.toString());
            question.put(
                    "to", from.plusDays(random.nextInt(RandomSeizures.DAYS)).toString());
        }
        return question;
    }
}
