package org.interdict.journey;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interdict.contracts.codes.Measure;

/** How many drug seizures each country reported in each year, and of how much: as a walk over the rows counts it. */
final class IdsFigures {
    private static final int COUNTRY = 2;
    private static final int SEIZURE_DATE = 5;

    private final Map<Measure, BigDecimal> quantities = new TreeMap<>();
    private int seizures;

    private IdsFigures() {}

    /** The lines of the table by country and year, without its header. */
    static List<String> recounted(List<List<String>> rows) throws IOException {
        IdsWords words = new IdsWords();
        Map<String, IdsFigures> groups = new TreeMap<>();
        for (List<String> cells : rows) {
            String country = words.country(cells.get(COUNTRY));
            int year =
                    LocalDate.parse(IdsWords.stripped(cells.get(SEIZURE_DATE))).getYear();
            groups.computeIfAbsent(country + "," + year, none -> new IdsFigures())
                    .add(words.quantity(cells));
        }
        List<String> lines = new ArrayList<>();
        groups.forEach((group, figures) -> lines.addAll(figures.lines(group)));
        return lines;
    }

    private void add(IdsWords.Quantity quantity) {
        seizures++;
        quantities.merge(quantity.measure(), quantity.value(), BigDecimal::add);
    }

    /** Of these seizures each has one item. */
    private List<String> lines(String group) {
        return quantities.entrySet().stream()
                .map(sum -> "%s,%d,%d,%s,%s,%s"
                        .formatted(
                                group,
                                seizures,
                                seizures,
                                sum.getKey(),
                                sum.getValue().stripTrailingZeros().toPlainString(),
                                sum.getKey().unit()))
                .toList();
    }
}
