package org.interdict.seizures.flow;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** From one station of a road to the next; null is an end that is not known. */
record Hop(@Nullable String source, @Nullable String target) implements Comparable<Hop> {
    private static final Comparator<@Nullable String> UNKNOWN_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<Hop> BY_CODES =
            Comparator.comparing(Hop::source, UNKNOWN_LAST).thenComparing(Hop::target, UNKNOWN_LAST);

    @Override
    public int compareTo(Hop other) {
        return BY_CODES.compare(this, other);
    }
}
