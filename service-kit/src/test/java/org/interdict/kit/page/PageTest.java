package org.interdict.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    @RepeatedTest(200)
    void losesAndRepeatsNothingInAWalk(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        TreeSet<Integer> rows = new TreeSet<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            rows.add(random.nextInt(1_000));
        }
        int limit = 1 + random.nextInt(20);

        List<Integer> walked = new ArrayList<>();
        String cursor = null;
        do {
            Page<Integer> page = page(rows, cursor, limit);
            assertThat(page.items()).as("seed %d", seed).hasSizeLessThanOrEqualTo(limit);
            walked.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(walked).as("seed %d, limit %d", seed, limit).containsExactlyElementsOf(rows);
    }

    @Test
    void endsWithoutAnEmptyPage() {
        TreeSet<Integer> rows = new TreeSet<>(List.of(1, 2, 3, 4));

        Page<Integer> first = page(rows, null, 2);
        Page<Integer> second = page(rows, first.next(), 2);

        assertThat(second.items()).containsExactly(3, 4);
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void keepsItsCursorWhenItIsShownOtherwise() {
        Page<Integer> page = page(new TreeSet<>(List.of(1, 2, 3)), null, 2);

        assertThat(page.map(String::valueOf)).isEqualTo(new Page<>(List.of("1", "2"), page.next()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "2023-07-04|0190", "é\u0000ش\uD83D\uDE00", "c1:c1:"})
    void readsTheCursorsThatItGaveOut(String after) {
        String text = new Cursor(after).toString();

        assertThat(Cursor.parse(text)).isEqualTo(new Cursor(after));
        assertThat(text).as("goes into a query as it is").matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz", "12", "%%%", "YzI6YQ", "YTE6", "c1:a", "a b", "YzE6YQ==="})
    void refusesCursorsThatItNeverGaveOut(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTheCursorOfAnotherMake() {
        String other = Base64.getUrlEncoder().encodeToString("c2:a".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.parse(other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Page<Integer> page(TreeSet<Integer> rows, @Nullable String cursor, int limit) {
        int after = cursor == null ? -1 : Integer.parseInt(Cursor.parse(cursor).after());
        List<Integer> oneMore =
                rows.tailSet(after, false).stream().limit(limit + 1L).toList();
        return Page.cut(oneMore, limit, row -> new Cursor(String.valueOf(row)));
    }
}
