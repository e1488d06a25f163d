package org.interdict.bench;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer about figures, however it was come by.
 *
 * @param rows by the values of the dimensions, UNKNOWN where there is none
 */
record FigureAnswer(long seizures, long items, Map<List<String>, Row> rows) {
    /** What stands for an absent value. */
    static final String ABSENT = "UNKNOWN";

    /** @param quantities by measure, without those of which there is nothing */
    record Row(long seizures, long items, Map<String, BigDecimal> quantities) {
        /** Numbers are equal whatever zeros they end with. */
        Row {
            Map<String, BigDecimal> plain = new LinkedHashMap<>();
            quantities.forEach((measure, quantity) -> plain.put(measure, quantity.stripTrailingZeros()));
            quantities = plain;
        }

        @Override
        public String toString() {
            return seizures + " seizures, " + items + " items, "
                    + quantities.entrySet().stream()
                            .map(quantity -> quantity.getKey() + " "
                                    + quantity.getValue().toPlainString())
                            .toList();
        }
    }

    /** The first row, in the order of this answer, that the other one has not or has otherwise. */
    Optional<String> differenceFrom(FigureAnswer other) {
        for (Map.Entry<List<String>, Row> row : rows.entrySet()) {
            Row there = other.rows.get(row.getKey());
            if (!row.getValue().equals(there)) {
                return Optional.of(row.getKey() + ": " + row.getValue() + ", but "
                        + (there == null ? "not there" : there) + " by SQL");
            }
        }
        for (Map.Entry<List<String>, Row> row : other.rows.entrySet()) {
            if (!rows.containsKey(row.getKey())) {
                return Optional.of(row.getKey() + ": not there, but " + row.getValue() + " by SQL");
            }
        }
        return seizures == other.seizures && items == other.items
                ? Optional.empty()
                : Optional.of("total: " + seizures + " seizures, " + items + " items, but " + other.seizures
                        + " seizures, " + other.items + " items by SQL");
    }
}
