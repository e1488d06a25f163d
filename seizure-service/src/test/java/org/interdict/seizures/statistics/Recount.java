package org.interdict.seizures.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.Countries;

/** The same figures, counted one by one over the records as their readers see them. */
public final class Recount {
    /** What is said of seizures and items, of one row or of all. */
    public record Count(int seizures, int items, Map<String, BigDecimal> quantities) {}

    private final Map<String, String> query;
    private final List<String> groupBy;
    private final Tally all = new Tally();
    private final Map<List<String>, Tally> rows = new HashMap<>();

    public Recount(Map<String, String> query, Collection<JsonNode> records, Predicate<JsonNode> inSight) {
        this.query = query;
        this.groupBy = groupBy(query);
        records.stream()
                .filter(record -> !record.get("status").asText().equals("RETRACTED"))
                .filter(inSight)
                .filter(this::isInPeriod)
                .filter(this::isOnRoute)
                .forEach(this::count);
    }

    Count total() {
        return new Count(all.seizures.size(), all.items, Map.of());
    }

    /** By the values of the dimensions; what is absent or unknown is the text null. */
    public Map<List<String>, Count> rows() {
        Map<List<String>, Count> counts = new HashMap<>();
        if (!groupBy.isEmpty()) {
            rows.forEach(
                    (key, tally) -> counts.put(key, new Count(tally.seizures.size(), tally.items, tally.quantities)));
        }
        return counts;
    }

    static List<String> groupBy(Map<String, String> query) {
        return list(query.getOrDefault("groupBy", ""));
    }

    private boolean isInPeriod(JsonNode record) {
        LocalDate day = LocalDate.parse(record.get("seizedOn").asText());
        return (!query.containsKey("from") || !day.isBefore(LocalDate.parse(query.getOrDefault("from", ""))))
                && (!query.containsKey("to") || !day.isAfter(LocalDate.parse(query.getOrDefault("to", ""))));
    }

    private boolean isOnRoute(JsonNode record) {
        return !query.containsKey("route")
                || stations(record)
                        .anyMatch(place -> list(query.getOrDefault("route", "")).contains(place.substring(0, 2)));
    }

    private void count(JsonNode record) {
        for (JsonNode item : record.get("items")) {
            if (query.keySet().stream()
                    .filter(Recount::isDimension)
                    .allMatch(name -> !asked(name, record, item).isEmpty())) {
                all.add(record, item);
                keys(record, item)
                        .forEach(key ->
                                rows.computeIfAbsent(key, none -> new Tally()).add(record, item));
            }
        }
    }

    private static boolean isDimension(String name) {
        return !Set.of("groupBy", "from", "to", "route").contains(name);
    }

    /** Every combination of the item's values. */
    private List<List<String>> keys(JsonNode record, JsonNode item) {
        List<List<String>> keys = List.of(List.of());
        for (String name : groupBy) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> key : keys) {
                for (String value : asked(name, record, item)) {
                    longer.add(Stream.concat(key.stream(), Stream.of(value)).toList());
                }
            }
            keys = longer;
        }
        return keys;
    }

    /** Those of the item's values that are asked for. */
    private List<String> asked(String name, JsonNode record, JsonNode item) {
        List<String> values = values(name, record, item).stream()
                .distinct()
                .filter(value -> !value.equals("UNKNOWN"))
                .toList();
        List<String> known = values.isEmpty() ? List.of("null") : values;
        return query.containsKey(name)
                ? known.stream()
                        .filter(value ->
                                list(query.getOrDefault(name, "")).contains(value.equals("null") ? "UNKNOWN" : value))
                        .toList()
                : known;
    }

    private static List<String> values(String name, JsonNode record, JsonNode item) {
        String day = record.get("seizedOn").asText();
        String country = record.get("country").asText();
        return switch (name) {
            case "commodityGroup" -> List.of(commodity(item).group().name());
            case "commodity" -> List.of(commodity(item).name());
            case "unit", "unitType", "country", "status", "trafficType", "direction", "concealment", "operation" ->
                text(record.path(name));
            case "subregion" -> Countries.subregionOf(country).stream().toList();
            case "region" -> Countries.regionOf(country).stream().toList();
            case "year" -> List.of(day.substring(0, 4));
            case "quarter" ->
                List.of(day.substring(0, 4) + "-Q" + (LocalDate.parse(day).getMonthValue() + 2) / 3);
            case "month" -> List.of(day.substring(0, 7));
            case "transportMode" -> text(record.at("/transport/mode"));
            case "detectionMethod" -> text(record.at("/detection/method"));
            case "origin", "departure", "destination" ->
                text(record.at("/route/" + name)).stream()
                        .map(place -> place.substring(0, 2))
                        .toList();
            case "initiative" -> texts(record.get("initiatives")).toList();
            case "channel" -> texts(record.get("channels")).toList();
            case "species" -> text(item.at("/species/scientificName"));
            case "iccs" -> commodity(item).group().iccs().stream().toList();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Commodity commodity(JsonNode item) {
        return Commodity.valueOf(item.get("commodity").asText());
    }

    private static Stream<String> stations(JsonNode record) {
        JsonNode route = record.path("route");
        return Stream.concat(
                Stream.of("origin", "departure", "destination").flatMap(end -> text(route.path(end)).stream()),
                texts(route.path("transit")));
    }

    private static List<String> text(JsonNode value) {
        return value.isTextual() ? List.of(value.asText()) : List.of();
    }

    private static Stream<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText);
    }

    private static List<String> list(String commaSeparated) {
        return commaSeparated.isEmpty() ? List.of() : Arrays.asList(commaSeparated.split(",", -1));
    }

    private static final class Tally {
        private final Set<String> seizures = new HashSet<>();
        private final Map<String, BigDecimal> quantities = new TreeMap<>();
        private int items;

        void add(JsonNode record, JsonNode item) {
            seizures.add(record.get("id").asText());
            items++;
            quantities.merge(
                    item.at("/normalized/measure").asText(),
                    item.at("/normalized/value").decimalValue(),
                    BigDecimal::add);
        }
    }
}
