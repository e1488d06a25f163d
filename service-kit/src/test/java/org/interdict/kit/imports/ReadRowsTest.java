package org.interdict.kit.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ReadRowsTest {
    private final List<String> taken = new ArrayList<>();

    @Test
    void givesEachRowItsVerdictInItsPlace() {
        List<Verdict> verdicts = read("a", "bad 1", "b", "bad 2", "c").verdicts(this::take);

        assertThat(taken).containsExactly("a", "b", "c");
        assertThat(verdicts)
                .extracting(Verdict::outcome)
                .extracting(Verdict.Outcome::code)
                .containsExactly("created", "rejected", "created", "rejected", "created");
        assertThat(verdicts).extracting(Verdict::recordId).containsExactly("a", null, "b", null, "c");
        assertThat(verdicts.get(3).errors()).containsExactly(new Fault("", "malformed-json", "bad 2"));
    }

    @Test
    void takesNothingWhenNothingCanBeRead() {
        List<Verdict> verdicts = read("bad 1", "bad 2").verdicts(rows -> {
            throw new AssertionError("there is nothing to take");
        });

        assertThat(verdicts)
                .extracting(Verdict::outcome)
                .containsOnly(Verdict.Outcome.REJECTED)
                .hasSize(2);
    }

    @Test
    void keepsTheFaultsOfARefusal() {
        Fault fault = new Fault("/code", "missing", "The member is required.");

        assertThat(Verdict.rejected(ProblemException.invalid(List.of(fault))).errors())
                .containsExactly(fault);
    }

    private List<Verdict> take(List<String> rows) {
        taken.addAll(rows);
        return rows.stream().map(Verdict::created).toList();
    }

    private static ReadRows<String> read(String... rows) {
        return ReadRows.of(
                Stream.of(rows)
                        .map(row -> new ImportRow(row.getBytes(UTF_8), new byte[0], 1))
                        .toList(),
                content -> {
                    String row = new String(content.content(), UTF_8);
                    if (row.startsWith("bad")) {
                        throw new ProblemException(CommonProblem.MALFORMED_JSON, row);
                    }
                    return row;
                });
    }
}
