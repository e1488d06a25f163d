package org.interdict.seizures.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.interdict.seizures.person.SmallCells.Counted;
import org.interdict.seizures.person.SmallCells.Shown;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    private static final OptionalLong HIDDEN = OptionalLong.empty();

    @Test
    void hidesWhatIsUnderElevenZerosIncludedAndRoundsTheRest() {
        assertThat(shown(27, 32, 4, 0)).containsExactly(about(25), about(30), HIDDEN, HIDDEN);
    }

    @Test
    void showsTheTotalExactlyFromElevenOn() {
        assertThat(SmallCells.of(List.of(table(12, 31, 0))).get(0).total()).hasValue(43);
        assertThat(SmallCells.of(List.of(table(5, 5, 0))).get(0).total()).isEmpty();
    }

    @Test
    void hidesNoCellAlone() {
        assertThat(shown(40, 25, 6)).containsExactly(about(40), HIDDEN, HIDDEN);
    }

    @Test
    void hidesAllWhereTheTotalAndWhatIsShownWouldLeaveNothingForTheOthers() {
        // 20 would mean 18 or more, and so two zeros.
        assertThat(shown(18, 0, 0)).containsExactly(HIDDEN, HIDDEN, HIDDEN);
        assertThat(shown(57, 0, 0)).containsExactly(about(55), HIDDEN, HIDDEN);
    }

    @Test
    void hidesAllWhereEverySmallCellWouldHaveToBeTen() {
        assertThat(shown(10, 10, 10)).containsExactly(HIDDEN, HIDDEN, HIDDEN);
        assertThat(shown(15, 14, 1)).containsExactly(HIDDEN, HIDDEN, HIDDEN);
    }

    @Test
    void goesOnHidingACellThatGrewByLessThanWouldKeepItsPast() {
        List<Shown> tables = SmallCells.of(List.of(table(10, 31, 36), table(11, 31, 36)));
        assertThat(tables.get(0).cells()).containsExactly(HIDDEN, HIDDEN, about(35));
        // About 10 would mean 11 or 12, and one person more in all: there were 10.
        assertThat(tables.get(1).cells().get(0)).isEmpty();
    }

    @Test
    void showsACellOnceItHasGrownEnough() {
        List<Shown> tables = SmallCells.of(List.of(table(5, 4, 60), table(30, 25, 90)));
        assertThat(tables.get(1).cells()).containsExactly(about(30), about(25), about(90));
    }

    @Test
    void saysTheSameOfADateWhateverCameAfter() {
        List<Counted> years = List.of(table(3, 20, 17), table(12, 24, 18), table(25, 30, 21));
        assertThat(SmallCells.of(years).subList(0, 2)).isEqualTo(SmallCells.of(years.subList(0, 2)));
    }

    /** The reader who knows the rule, both tables, and even whether a larger cell is hidden among the small ones. */
    @Test
    void leavesNoHiddenCellToBeRecomputedFromAnyTwoTables() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int hiddenCells = 0;
        int shownCells = 0;
        for (int i = 0; i < 300; i++) {
            List<Counted> tables = growing(random);
            List<Shown> shown = SmallCells.of(tables);
            for (int before = 0; before < tables.size(); before++) {
                for (int after = before; after < tables.size(); after++) {
                    Reader reader =
                            new Reader(tables.get(before), shown.get(before), tables.get(after), shown.get(after));
                    for (int cell = 0; cell < tables.get(0).size(); cell++) {
                        if (reader.isSmallBefore(cell)) {
                            hiddenCells++;
                            assertThat(reader.possibleBefore(cell))
                                    .as("cell %s of %s beside %s", cell, tables.get(before), tables.get(after))
                                    .hasSizeGreaterThanOrEqualTo(5);
                        }
                        if (reader.isSmallAfter(cell)) {
                            assertThat(reader.possibleAfter(cell))
                                    .as("cell %s of %s after %s", cell, tables.get(after), tables.get(before))
                                    .hasSizeGreaterThanOrEqualTo(5);
                        }
                    }
                }
            }
            shownCells += shown.stream()
                    .mapToInt(table -> (int) table.cells().stream()
                            .filter(OptionalLong::isPresent)
                            .count())
                    .sum();
        }
        // Else there would have been nothing to find out, or nothing to find it out from.
        assertThat(hiddenCells).isGreaterThan(500);
        assertThat(shownCells).isGreaterThan(300);
    }

    private static List<Counted> growing(Random random) {
        boolean isEachOnce = random.nextInt(4) > 0;
        long[] cells = new long[3 + random.nextInt(3)];
        List<Counted> tables = new ArrayList<>();
        int mostMore = 1 + random.nextInt(14);
        for (int date = 0; date < 4; date++) {
            for (int cell = 0; cell < cells.length; cell++) {
                cells[cell] += random.nextInt(3) == 0 ? 0 : random.nextInt(mostMore);
            }
            long sum = LongStream.of(cells).sum();
            if (sum <= 61) {
                long most = LongStream.of(cells).max().orElseThrow();
                tables.add(new Counted(
                        isEachOnce ? sum : Math.min(sum, most + 2L * date),
                        isEachOnce,
                        LongStream.of(cells).boxed().toList()));
            }
        }
        return tables.isEmpty() ? growing(random) : tables;
    }

    private static Counted table(long... cells) {
        return new Counted(
                LongStream.of(cells).sum(), true, LongStream.of(cells).boxed().toList());
    }

    private static List<OptionalLong> shown(long... cells) {
        return SmallCells.of(List.of(table(cells))).get(0).cells();
    }

    private static OptionalLong about(long persons) {
        return OptionalLong.of(persons);
    }

    /** Tries every value of every cell, where the tables' code reckons with bounds. */
    private record Reader(Counted before, Shown shownBefore, Counted after, Shown shownAfter) {
        boolean isSmallBefore(int cell) {
            return before.cell(cell) < 11;
        }

        boolean isSmallAfter(int cell) {
            return after.cell(cell) < 11;
        }

        List<Integer> possibleBefore(int cell) {
            return IntStream.range(0, 11)
                    .filter(value -> canBe(cell, value, -1))
                    .boxed()
                    .toList();
        }

        List<Integer> possibleAfter(int cell) {
            return IntStream.range(0, 11)
                    .filter(value -> canBe(cell, -1, value))
                    .boxed()
                    .toList();
        }

        private boolean canBe(int cell, int valueBefore, int valueAfter) {
            int topBefore = top(before);
            int topAfter = top(after);
            // Which sums before can come with which sums after, the latter as bits; sums above the top count as the
            // top.
            long[] sums = new long[topBefore + 1];
            sums[0] = 1;
            for (int i = 0; i < before.size(); i++) {
                long[] next = new long[topBefore + 1];
                for (int a : values(before, shownBefore, i)) {
                    for (int b : values(after, shownAfter, i)) {
                        boolean fits = a <= b
                                && (i != cell || valueBefore < 0 || a == valueBefore)
                                && (i != cell || valueAfter < 0 || b == valueAfter);
                        for (int sum = 0; fits && sum <= topBefore; sum++) {
                            next[Math.min(topBefore, sum + a)] |= plus(sums[sum], b, topAfter);
                        }
                    }
                }
                sums = next;
            }
            for (int sum = 0; sum <= topBefore; sum++) {
                for (int later = 0; later <= topAfter; later++) {
                    if ((sums[sum] >> later & 1) == 1
                            && agrees(sum, before, shownBefore)
                            && agrees(later, after, shownAfter)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static long plus(long sums, int value, int top) {
            long below = value > top ? 0 : sums << value & (1L << top) - 1;
            boolean isAnyAtTop = value >= top || sums >>> (top - value) != 0;
            return sums == 0 ? 0 : isAnyAtTop ? below | 1L << top : below;
        }

        private static int top(Counted table) {
            return (int) (table.total() >= 11 ? table.total() : 10) + 1;
        }

        private static boolean agrees(int sum, Counted table, Shown shown) {
            if (shown.total().isEmpty()) {
                return !table.isEachOnce() || sum <= 10;
            }
            return table.isEachOnce() ? sum == table.total() : sum >= table.total();
        }

        private static List<Integer> values(Counted table, Shown shown, int cell) {
            int total = top(table) - 1;
            OptionalLong seen = shown.cells().get(cell);
            if (seen.isPresent()) {
                int about = (int) seen.getAsLong();
                return IntStream.rangeClosed(Math.max(11, about - 2), Math.min(total, about + 2))
                        .boxed()
                        .toList();
            }
            boolean isAnyLarger = table.total() >= 8L * table.size() && table.total() <= 10L * table.size()
                    || IntStream.range(0, table.size())
                            .anyMatch(i -> shown.cells().get(i).isEmpty() && table.cell(i) >= 11);
            return IntStream.rangeClosed(0, isAnyLarger ? total : Math.min(10, total))
                    .boxed()
                    .toList();
        }
    }
}
