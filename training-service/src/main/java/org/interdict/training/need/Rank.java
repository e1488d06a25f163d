package org.interdict.training.need;

import java.math.BigDecimal;
import java.util.Comparator;

/** The place of a need among others: the highest score first, equal ones by unit and theme. */
record Rank(BigDecimal score, String unit, String theme) implements Comparable<Rank> {
    private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::score)
            .reversed()
            .thenComparing(Rank::unit)
            .thenComparing(Rank::theme);

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
