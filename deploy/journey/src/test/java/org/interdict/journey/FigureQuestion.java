package org.interdict.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question for figures over seizures, both as the query of a request and as what it means of an item. */
record FigureQuestion(
        List<String> groupBy,
        Map<String, Set<String>> filters,
        Set<String> route,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** Those of which everybody is told over all records. */
    private static final List<String> OPEN = List.of(
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

    private static final List<String> CLOSED = List.of(
            "unit",
            "unitType",
            "detectionMethod",
            "concealment",
            "origin",
            "departure",
            "destination",
            "operation",
            "initiative",
            "species",
            "channel",
            "status",
            "iccs");

    /** What is often asked for together: when and of what, and how, where, along which road or by whom. */
    private static final List<List<String>> FREQUENT = Stream.of(
                    List.<String>of(),
                    List.of("transportMode", "trafficType", "direction"),
                    List.of("country", "subregion", "region"),
                    List.of("origin", "destination"),
                    List.of("unit", "unitType"))
            .map(further -> Stream.concat(
                            Stream.of("year", "quarter", "month", "commodityGroup", "commodity"), further.stream())
                    .toList())
            .toList();

    /** Of these nobody can ask for what is not known. */
    private static final Set<String> NEVER_ASKED_AS_UNKNOWN =
            Set.of("subregion", "region", "origin", "departure", "destination", "iccs");

    /**
     * A random question about what there is.
     *
     * @param units whose seizures alone are asked for; empty means all
     */
    static FigureQuestion of(Random random, List<RecordedItem> items, Set<String> units) {
        List<String> dimensions = dimensions(random);
        Map<String, Set<String>> filters = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String dimension = oneOf(random, dimensions);
            Set<String> values = someValues(random, items, dimension);
            if (!values.isEmpty()) {
                filters.put(dimension, values);
            }
        }
        if (!units.isEmpty()) {
            filters.put("unit", units);
        }
        Set<String> route = random.nextInt(10) == 0 ? oneOf(random, items).route() : Set.of();
        Collections.shuffle(dimensions, random);
        Optional<LocalDate> from = sometimes(random, firstDay(random, items));
        Optional<LocalDate> to = sometimes(random, firstDay(random, items).minusDays(1))
                .filter(day -> from.stream().noneMatch(day::isBefore));
        return new FigureQuestion(List.copyOf(dimensions.subList(0, random.nextInt(4))), filters, route, from, to);
    }

    /** The same of days up to this one alone. */
    FigureQuestion upTo(LocalDate day) {
        return new FigureQuestion(
                groupBy,
                filters,
                route,
                from.filter(begin -> !begin.isAfter(day)),
                Optional.of(to.filter(end -> end.isBefore(day)).orElse(day)));
    }

    /** Whether the item, and with it its seizure, counts in the answer. */
    boolean asksFor(RecordedItem item) {
        return from.stream().noneMatch(item.seizedOn()::isBefore)
                && to.stream().noneMatch(item.seizedOn()::isAfter)
                && (route.isEmpty() || !Collections.disjoint(route, item.route()))
                && filters.keySet().stream()
                        .noneMatch(dimension -> asked(dimension, item).isEmpty());
    }

    /** The rows that the item belongs to: one for each combination of its values that are asked for. */
    List<List<String>> rowsOf(RecordedItem item) {
        List<List<String>> rows = List.of(List.of());
        for (String dimension : groupBy) {
            List<String> values = asked(dimension, item);
            rows = rows.stream()
                    .flatMap(row -> values.stream()
                            .map(value -> Stream.concat(row.stream(), Stream.of(value))
                                    .toList()))
                    .toList();
        }
        return rows;
    }

    /** Whether everybody is told over all records: nothing in it is finer than countries and months. */
    boolean isOpen() {
        return route.isEmpty()
                && OPEN.containsAll(groupBy)
                && OPEN.containsAll(filters.keySet())
                && from.stream().allMatch(day -> day.getDayOfMonth() == 1)
                && to.stream().allMatch(day -> day.plusDays(1).getDayOfMonth() == 1);
    }

    String query() {
        Map<String, String> query = new TreeMap<>();
        filters.forEach((dimension, values) -> query.put(dimension, String.join(",", values)));
        if (!groupBy.isEmpty()) {
            query.put("groupBy", String.join(",", groupBy));
        }
        if (!route.isEmpty()) {
            query.put("route", String.join(",", route));
        }
        from.ifPresent(day -> query.put("from", day.toString()));
        to.ifPresent(day -> query.put("to", day.toString()));
        return query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private List<String> asked(String dimension, RecordedItem item) {
        Set<String> wanted = filters.getOrDefault(dimension, Set.of());
        return wanted.isEmpty()
                ? item.values(dimension)
                : item.values(dimension).stream().filter(wanted::contains).toList();
    }

    private static List<String> dimensions(Random random) {
        List<String> dimensions = new ArrayList<>();
        switch (random.nextInt(5)) {
            case 0 -> dimensions.addAll(OPEN);
            case 1, 2 -> dimensions.addAll(oneOf(random, FREQUENT));
            default -> {
                dimensions.addAll(OPEN);
                dimensions.addAll(CLOSED);
            }
        }
        return dimensions;
    }

    /** Up to three that items have. */
    private static Set<String> someValues(Random random, List<RecordedItem> items, String dimension) {
        Set<String> values = new TreeSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            values.add(oneOf(random, oneOf(random, items).values(dimension)));
        }
        if (NEVER_ASKED_AS_UNKNOWN.contains(dimension)) {
            values.remove(RecordedItem.UNKNOWN);
        }
        return values;
    }

    /** Of a year, a month, or any day; the day before it is the last of one. */
    private static LocalDate firstDay(Random random, List<RecordedItem> items) {
        LocalDate day = oneOf(random, items).seizedOn();
        return switch (random.nextInt(3)) {
            case 0 -> day.withDayOfYear(1);
            case 1 -> day.withDayOfMonth(1);
            default -> day;
        };
    }

    private static Optional<LocalDate> sometimes(Random random, LocalDate day) {
        return Optional.of(day).filter(each -> random.nextInt(3) == 0);
    }

    private static <T> T oneOf(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
