package org.interdict.seizures.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.seizures.statistics.FiguresDoor.figures;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.interdict.seizures.statistics.Recount.Count;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FiguresRecountApiTest extends DoorTest {
    /** Countries of this test alone, so that also what is counted for everybody can be counted again. */
    private static final List<String> COUNTRIES = List.of("BT", "WS", "IS");

    private static final List<String> DIMENSIONS =
            Stream.of(Dimension.values()).map(Dimension::parameter).toList();

    private static final Set<String> OPEN = Set.of(
            "commodityGroup",
            "commodity",
            "country",
            "subregion",
            "region",
            "year",
            "quarter",
            "month",
            "transportMode",
            "trafficType",
            "direction");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void answersAnyQuestionAsACountOverTheRecordsDoes() {
        System.out.println("answersAnyQuestionAsACountOverTheRecordsDoes: seed " + seed);
        List<String> reporting = COUNTRIES.stream().map(units::announce).toList();
        RandomSeizures seizures = new RandomSeizures(random, reporting, List.of("BTPBH", "WSAPW", "ISREY"));
        for (int i = 0; i < 60; i++) {
            seizures.report(i);
            seizures.change();
        }
        List<JsonNode> records = seizures.records();
        String analyst = Tokens.analyst("PROGRAMME");
        String officer = Tokens.officer(reporting.get(0), "WCO");
        Predicate<JsonNode> inSight = record -> record.get("unit").asText().equals(reporting.get(0))
                || names(record, "channels").contains("WCO");

        Map<String, String> everything =
                Map.of("groupBy", String.join(",", DIMENSIONS), "country", String.join(",", COUNTRIES));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> same(figures(analyst, everything), everything, records, record -> true, "ALL"));
        for (int i = 0; i < 50; i++) {
            Map<String, String> question = question(seizures);
            boolean open = isOpen(question);
            same(figures(analyst, question), question, records, record -> true, "ALL");
            same(
                    figures(officer, question),
                    question,
                    records,
                    open ? record -> true : inSight,
                    open ? "ALL" : "VISIBLE");
        }
    }

    /** With a filter by all statuses that count, which no rollup knows, the facts answer the same question. */
    @Test
    void answersFromRollupsAsFromTheFacts() {
        System.out.println("answersFromRollupsAsFromTheFacts: seed " + seed);
        List<String> reporting = List.of(units.announce("SZ"), units.announce("LS"));
        RandomSeizures seizures = new RandomSeizures(random, reporting, List.of("SZMTS", "LSMSU"));
        for (int i = 0; i < 60; i++) {
            seizures.report(i);
            seizures.change();
        }
        String analyst = Tokens.analyst("PROGRAMME");
        long counting = seizures.records().stream()
                .filter(record -> !record.get("status").asText().equals("RETRACTED"))
                .count();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> figures(analyst, Map.of("unit", String.join(",", reporting)))
                                .at("/total/seizures")
                                .asInt()
                        == counting);
        for (String question : List.of(
                "year=2022,2023",
                "groupBy=commodity",
                "groupBy=commodityGroup,iccs,month",
                "groupBy=quarter,commodity&commodityGroup=COCAINE",
                "groupBy=commodity&commodity=COCAINE_HCL,COCAINE_BASE",
                "commodity=COCAINE_HCL,HEROIN",
                "groupBy=month&commodity=GOLD,COIN&year=2023",
                "groupBy=country&commodity=IVORY,GOLD",
                "groupBy=commodity,country,subregion,region",
                "groupBy=region,year&from=2023-01-01&to=2023-12-31",
                "groupBy=transportMode,direction&year=2023",
                "groupBy=trafficType,commodityGroup&transportMode=SEA,UNKNOWN",
                "groupBy=origin,destination",
                "groupBy=destination&origin=CO,BE&year=2022,2023",
                "groupBy=unit",
                "groupBy=unit,month&commodity=IVORY&year=2023",
                "groupBy=unitType,commodity&from=2023-02-01&to=2023-05-31")) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                JsonNode rolledUp = figures(analyst, question);
                JsonNode counted = figures(analyst, question + "&status=RECORDED,VALIDATED");
                assertThat(rolledUp.get("total")).as(question).isEqualTo(counted.get("total"));
                assertThat(rolledUp.get("rows")).as(question).isEqualTo(counted.get("rows"));
            });
        }
    }

    private void same(
            JsonNode answer,
            Map<String, String> question,
            List<JsonNode> records,
            Predicate<JsonNode> inSight,
            String scope) {
        Recount recount = new Recount(question, records, inSight);
        String description = "seed " + seed + ", " + question;
        assertThat(answer.get("scope").asText()).as(description).isEqualTo(scope);
        assertThat(new Count(
                        answer.at("/total/seizures").asInt(),
                        answer.at("/total/items").asInt(),
                        Map.of()))
                .as(description)
                .isEqualTo(recount.total());
        Map<List<String>, Count> rows = new HashMap<>();
        for (JsonNode row : answer.get("rows")) {
            List<String> key = Recount.groupBy(question).stream()
                    .map(name -> row.get(name).asText())
                    .toList();
            assertThat(rows.put(key, count(row))).as(description).isNull();
        }
        assertThat(rows).as(description).isEqualTo(plain(recount.rows()));
    }

    private static Count count(JsonNode row) {
        Map<String, BigDecimal> quantities = new TreeMap<>();
        row.get("quantities")
                .forEach(quantity -> quantities.put(
                        quantity.get("measure").asText(), quantity.get("value").decimalValue()));
        return plain(new Count(row.get("seizures").asInt(), row.get("items").asInt(), quantities));
    }

    private static Map<List<String>, Count> plain(Map<List<String>, Count> rows) {
        Map<List<String>, Count> plain = new HashMap<>(rows);
        plain.replaceAll((key, count) -> plain(count));
        return plain;
    }

    private static Count plain(Count count) {
        Map<String, BigDecimal> quantities = new TreeMap<>(count.quantities());
        quantities.replaceAll((measure, value) -> value.stripTrailingZeros());
        return new Count(count.seizures(), count.items(), quantities);
    }

    /** A few dimensions to group by and a few to filter by, half of the time all of them open. */
    private Map<String, String> question(RandomSeizures seizures) {
        boolean open = random.nextBoolean();
        List<String> dimensions = new ArrayList<>(DIMENSIONS);
        dimensions.removeIf(name -> open && !OPEN.contains(name));
        Map<String, String> question = new TreeMap<>();
        question.put("country", String.join(",", COUNTRIES));
        for (int i = random.nextInt(3); i > 0; i--) {
            String name = seizures.oneOf(dimensions);
            question.put(name, filter(name, seizures));
        }
        Collections.shuffle(dimensions, random);
        question.put("groupBy", String.join(",", dimensions.subList(0, random.nextInt(5))));
        if (random.nextBoolean()) {
            LocalDate from = RandomSeizures.FIRST_DAY.plusDays(random.nextInt(RandomSeizures.DAYS / 2));
            question.put("from", (open ? from.withDayOfMonth(1) : from).toString());
            LocalDate to = from.plusDays(random.nextInt(RandomSeizures.DAYS / 2));
            question.put("to", (open ? to.withDayOfMonth(to.lengthOfMonth()) : to).toString());
        }
        if (!open && random.nextInt(4) == 0) {
            question.put("route", seizures.oneOf(List.of("CO", "BE,PA", "EC,NL")));
        }
        return question;
    }

    /** Some of the values that there are. */
    private String filter(String name, RandomSeizures seizures) {
        Map<String, String> all = Map.of("groupBy", name);
        List<String> values = new ArrayList<>(new TreeSet<>(new Recount(all, seizures.records(), record -> true)
                .rows().keySet().stream().map(key -> key.get(0)).toList()));
        values.replaceAll(value -> value.equals("null") ? "UNKNOWN" : value);
        // Countries and the like are not listed as unknown.
        values.removeIf(value -> value.equals("UNKNOWN")
                && Set.of("origin", "departure", "destination", "iccs").contains(name));
        Collections.shuffle(values, random);
        return String.join(",", values.subList(0, Math.min(values.size(), 1 + random.nextInt(3))));
    }

    private static boolean isOpen(Map<String, String> question) {
        return Stream.concat(question.keySet().stream(), Recount.groupBy(question).stream())
                        .filter(name -> !Set.of("groupBy", "from", "to").contains(name))
                        .allMatch(OPEN::contains)
                && (!question.containsKey("from")
                        || LocalDate.parse(question.getOrDefault("from", "")).getDayOfMonth() == 1)
                && (!question.containsKey("to")
                        || LocalDate.parse(question.getOrDefault("to", ""))
                                        .plusDays(1)
                                        .getDayOfMonth()
                                == 1);
    }

    private static List<String> names(JsonNode record, String list) {
        return StreamSupport.stream(record.get(list).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
