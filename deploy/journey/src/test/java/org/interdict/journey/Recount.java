package org.interdict.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Figures over seizures, counted one item after the other, to be compared with those that were answered. */
final class Recount {
    /** What is said of all that is asked for, and of each row by the values that it is grouped by. */
    record Figures(Count total, Map<List<String>, Count> rows) {}

    record Count(int seizures, int items, Map<String, BigDecimal> quantities) {}

    private final Set<UUID> seizures = new HashSet<>();
    private final Map<String, BigDecimal> quantities = new TreeMap<>();
    private int items;

    private Recount() {}

    static Figures of(FigureQuestion question, Collection<RecordedItem> items) {
        Recount total = new Recount();
        Map<List<String>, Recount> rows = new HashMap<>();
        for (RecordedItem item : items) {
            if (question.asksFor(item)) {
                total.add(item);
                for (List<String> row : question.rowsOf(item)) {
                    rows.computeIfAbsent(row, none -> new Recount()).add(item);
                }
            }
        }
        Map<List<String>, Count> counts = new HashMap<>();
        if (!question.groupBy().isEmpty()) {
            rows.forEach((row, recount) -> counts.put(row, recount.count()));
        }
        return new Figures(new Count(total.seizures.size(), total.items, Map.of()), counts);
    }

    /** The figures of an answer. */
    static Figures answered(FigureQuestion question, JsonNode answer) {
        Map<List<String>, Count> rows = new HashMap<>();
        for (JsonNode row : answer.get("rows")) {
            List<String> values = question.groupBy().stream()
                    .map(dimension -> row.path(dimension).asText(RecordedItem.UNKNOWN))
                    .toList();
            if (rows.put(values, count(row)) != null) {
                throw new AssertionError("two rows of " + values);
            }
        }
        return new Figures(count(answer.get("total")), rows);
    }

    private static Count count(JsonNode figures) {
        Map<String, BigDecimal> quantities = new TreeMap<>();
        for (JsonNode quantity : figures.path("quantities")) {
            quantities.put(
                    quantity.get("measure").asText(),
                    quantity.get("value").decimalValue().stripTrailingZeros());
        }
        return new Count(figures.get("seizures").asInt(), figures.get("items").asInt(), quantities);
    }

    private void add(RecordedItem item) {
        seizures.add(item.seizure());
        items++;
        quantities.merge(item.measure(), item.quantity(), BigDecimal::add);
    }

    private Count count() {
        Map<String, BigDecimal> sums = new TreeMap<>(quantities);
        sums.replaceAll((measure, sum) -> sum.stripTrailingZeros());
        return new Count(seizures.size(), items, sums);
    }
}
