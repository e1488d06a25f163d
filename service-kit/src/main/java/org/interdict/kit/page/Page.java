package org.interdict.kit.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next opaque cursor of the page that follows, absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Cuts a page of this size from a result that was read one row further, so that the end is known. */
    public static <T> Page<T> cut(List<T> oneMore, int limit, Function<T, Cursor> cursorAfter) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, cursorAfter.apply(items.get(limit - 1)).toString());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    public Optional<String> nextCursor() {
        return Optional.ofNullable(next);
    }
}
