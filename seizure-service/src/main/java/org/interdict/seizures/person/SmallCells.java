package org.interdict.seizures.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Hides what would tell of few persons. A total is exact from 11 persons on. Of its cells, those under 11 are hidden, zeros
 * included, and never one alone; the others are rounded to 5. More are hidden where what is shown, the tables of earlier dates
 * and the growth between them included, would leave a hidden cell fewer than five possible values. Dates follow each other
 * because persons only add up: the table of a date is decided knowing what the earlier ones show.
 */
final class SmallCells {
    /** The smallest number that is shown. */
    static final long LEAST = 11;

    private static final long GRAIN = 5;
    private static final int LEAST_VALUES = 5;

    private final List<Decided> earlier = new ArrayList<>();

    /**
     * What may be shown of each of these tables, which are of one role and one dimension, at dates in order.
     *
     * @return in the same order
     */
    static List<Shown> of(List<Counted> tables) {
        SmallCells cells = new SmallCells();
        return tables.stream().map(cells::next).toList();
    }

    private Shown next(Counted table) {
        Decided decided = decide(table);
        earlier.add(decided);
        return decided.shown();
    }

    private Decided decide(Counted table) {
        boolean[] hidden = new boolean[table.size()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = table.cell(i) < LEAST || !table.isTotalShown() || isNearlyFull(table);
        }
        List<Integer> visible = new ArrayList<>(IntStream.range(0, hidden.length)
                .filter(i -> !hidden[i])
                .boxed()
                .sorted(Collections.reverseOrder((left, right) -> Long.compare(table.cell(left), table.cell(right))))
                .toList());
        if (visible.size() == hidden.length - 1 && !visible.isEmpty()) {
            hidden[visible.remove(visible.size() - 1)] = true;
        }
        Decided decided = new Decided(table, hidden);
        while (!visible.isEmpty() && tellsTooMuch(decided)) {
            hidden[visible.remove(visible.size() - 1)] = true;
            decided = new Decided(table, hidden);
        }
        return decided;
    }

    /**
     * Whether cells that are all hidden because each is small would have to be close to 10 to make up the total. Then all are
     * hidden whatever they are, so that it cannot be told whether each is small.
     */
    private static boolean isNearlyFull(Counted table) {
        return table.total() >= (LEAST - 3) * table.size() && table.total() <= (LEAST - 1) * table.size();
    }

    private boolean tellsTooMuch(Decided decided) {
        CellBounds bounds = decided.bounds();
        return decided.smallCells().anyMatch(i -> isKnown(i, bounds, CellBounds.open(bounds.size())))
                || earlier.stream()
                        .anyMatch(before -> before.smallCells().anyMatch(i -> isKnown(i, before.bounds(), bounds))
                                || decided.smallCells().anyMatch(i -> isKnownLater(i, before.bounds(), bounds)));
    }

    private static boolean isKnown(int cell, CellBounds before, CellBounds after) {
        return possible(value -> before.with(cell, value).growsTo(after)) < LEAST_VALUES;
    }

    private static boolean isKnownLater(int cell, CellBounds before, CellBounds after) {
        return possible(value -> before.growsTo(after.with(cell, value))) < LEAST_VALUES;
    }

    private static long possible(LongPredicate fits) {
        return LongStream.range(0, LEAST).filter(fits).count();
    }

    /**
     * The persons of a role by the values of a dimension.
     *
     * @param isEachOnce whether each person is in one cell only, so that the cells add up to the total
     */
    record Counted(long total, boolean isEachOnce, List<Long> cells) {
        Counted {
            cells = List.copyOf(cells);
        }

        boolean isTotalShown() {
            return total >= LEAST;
        }

        int size() {
            return cells.size();
        }

        long cell(int i) {
            return cells.get(i);
        }
    }

    /** The total and the cells; empty where they are hidden. */
    record Shown(OptionalLong total, List<OptionalLong> cells) {}

    /** A table with the decision which of its cells to hide, and what a reader can know of it. */
    private record Decided(Counted table, boolean[] hidden, CellBounds bounds) {
        Decided(Counted table, boolean[] hidden) {
            this(table, hidden.clone(), bounds(table, hidden));
        }

        IntStream smallCells() {
            return IntStream.range(0, hidden.length).filter(i -> table.cell(i) < LEAST && hidden[i]);
        }

        Shown shown() {
            return new Shown(
                    table.isTotalShown() ? OptionalLong.of(table.total()) : OptionalLong.empty(),
                    IntStream.range(0, hidden.length)
                            .mapToObj(i -> hidden[i] ? OptionalLong.empty() : OptionalLong.of(rounded(table.cell(i))))
                            .toList());
        }

        private static long rounded(long persons) {
            return (persons + GRAIN / 2) / GRAIN * GRAIN;
        }

        private static CellBounds bounds(Counted table, boolean[] hidden) {
            long known = table.isTotalShown() ? table.total() : LEAST - 1;
            // Once a larger cell is hidden too, a hidden one may be of any size; as long as none is, each is small.
            boolean isAnyLarger = IntStream.range(0, hidden.length).anyMatch(i -> hidden[i] && table.cell(i) >= LEAST)
                    || isNearlyFull(table);
            long[] least = new long[hidden.length];
            long[] most = new long[hidden.length];
            for (int i = 0; i < hidden.length; i++) {
                long shown = rounded(table.cell(i));
                least[i] = hidden[i] ? 0 : Math.max(LEAST, shown - GRAIN / 2);
                most[i] = Math.min(known, hidden[i] ? (isAnyLarger ? known : LEAST - 1) : shown + GRAIN / 2);
            }
            return new CellBounds(
                    least,
                    most,
                    table.isTotalShown() ? table.total() : 0,
                    table.isEachOnce() ? known : known * hidden.length);
        }
    }
}
