package org.interdict.seizures.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.seizures.statistics.FactSelection.Found;
import org.interdict.seizures.statistics.Figures.MeasuredQuantity;
import org.interdict.seizures.statistics.Figures.Row;

/**
 * Figures as observations of SDMX: first those of the total, then those of each row. All dimensions are columns, whatever
 * the question groups by; one that it pins to a single value has that value, any other that it leaves open is a total.
 */
final class Observations {
    static final String TOTAL = "_T";
    static final String NOT_KNOWN = "_U";
    static final String NOT_APPLICABLE = "_Z";
    static final String NUMBER = "NUMBER";

    private static final String INFORMATION = "I";

    private final FactSelection selection;
    private final Found total;

    Observations(FactSelection selection, Found total) {
        this.selection = selection;
        this.total = total;
    }

    /** What is observed. */
    enum Indicator {
        SEIZURES(Word.SEIZURES),
        ITEMS(Word.ITEMS),
        QUANTITY(Word.QUANTITY);

        private final Word word;

        Indicator(Word word) {
            this.word = word;
        }

        Word word() {
            return word;
        }
    }

    static List<String> header() {
        List<String> header = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        Stream.of(Dimension.values()).map(Dimension::name).forEach(header::add);
        header.addAll(
                List.of("INDICATOR", "MEASURE", "OBS_VALUE", "UNIT_MEASURE", "SCOPE", "SELECTION", "LAST_UPDATE"));
        return header;
    }

    /** How many there are. */
    long count() {
        return 2L + quantitiesOfTotal().size() + 2 * total.rows() + total.quantities();
    }

    Stream<List<Object>> ofTotal() {
        return lines(key(List.of()), total.row(), quantitiesOfTotal());
    }

    Stream<List<Object>> of(Row row) {
        return lines(key(row.values()), row, row.quantities());
    }

    /** An item with several values of a dimension is in several rows: the sum over these is no total. */
    private List<MeasuredQuantity> quantitiesOfTotal() {
        return selection.question().groupBy().stream().anyMatch(Dimension::hasSeveralValues)
                ? List.of()
                : total.row().quantities();
    }

    private Stream<List<Object>> lines(List<Object> key, Row row, List<MeasuredQuantity> quantities) {
        return Stream.concat(
                Stream.of(
                        line(key, Indicator.SEIZURES, NOT_APPLICABLE, BigDecimal.valueOf(row.seizures()), NUMBER),
                        line(key, Indicator.ITEMS, NOT_APPLICABLE, BigDecimal.valueOf(row.items()), NUMBER)),
                quantities.stream()
                        .map(quantity -> line(
                                key,
                                Indicator.QUANTITY,
                                quantity.measure().name(),
                                quantity.value().stripTrailingZeros(),
                                quantity.unit())));
    }

    private List<Object> line(List<Object> key, Indicator indicator, String measure, BigDecimal value, String unit) {
        List<Object> line = new ArrayList<>(List.of("dataflow", SdmxStructure.FLOW, INFORMATION));
        line.addAll(key);
        line.addAll(List.of(
                indicator,
                measure,
                value,
                unit,
                selection.scope(),
                filters(),
                total.computedAt() == null ? "" : total.computedAt()));
        return line;
    }

    /** @param values of the dimensions that are grouped by; none of the total */
    private List<Object> key(List<?> values) {
        List<Dimension> groupBy = selection.question().groupBy();
        List<Object> key = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            int column = groupBy.indexOf(dimension);
            if (column < 0) {
                key.add(pinned(dimension));
            } else {
                key.add(values.isEmpty() ? TOTAL : Objects.requireNonNullElse(values.get(column), NOT_KNOWN));
            }
        }
        return key;
    }

    private String pinned(Dimension dimension) {
        List<String> only = selection.question().filters().getOrDefault(dimension, List.of());
        if (only.size() != 1) {
            return TOTAL;
        }
        return only.get(0).equals(Dimension.NOT_KNOWN) ? NOT_KNOWN : only.get(0);
    }

    /** The filters of the question, as its address says them. */
    private String filters() {
        Question question = selection.question();
        Stream<String> lists = question.filters().entrySet().stream()
                .map(filter -> filter.getKey().parameter() + "=" + String.join(",", filter.getValue()));
        Stream<String> route = question.route().isEmpty()
                ? Stream.empty()
                : Stream.of(Question.ROUTE + "=" + String.join(",", question.route()));
        Stream<String> period = Stream.concat(
                question.period().from().stream().map(day -> "from=" + day),
                question.period().to().stream().map(day -> "to=" + day));
        return Stream.of(lists, route, period).flatMap(part -> part).collect(Collectors.joining("&"));
    }
}
