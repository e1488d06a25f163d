package org.interdict.kit.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Rows after reading: those that could be read, and the verdict on those that could not, each in its place. */
public final class ReadRows<T> {
    private final List<T> readable = new ArrayList<>();
    private final List<@Nullable Verdict> refused = new ArrayList<>();

    private ReadRows() {}

    public static <T> ReadRows<T> of(List<ImportRow> rows, Function<ImportRow, T> read) {
        ReadRows<T> result = new ReadRows<>();
        for (ImportRow row : rows) {
            try {
                result.readable.add(read.apply(row));
                result.refused.add(null);
            } catch (ProblemException e) {
                result.refused.add(Verdict.rejected(e));
            }
        }
        return result;
    }

    /** One verdict a row, where {@code take} gives those of the rows that could be read. */
    public List<Verdict> verdicts(Function<List<T>, List<Verdict>> take) {
        List<Verdict> taken = readable.isEmpty() ? List.of() : take.apply(readable);
        List<Verdict> all = new ArrayList<>(refused.size());
        int next = 0;
        for (Verdict verdict : refused) {
            all.add(verdict == null ? taken.get(next++) : verdict);
        }
        return all;
    }
}
