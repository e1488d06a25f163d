package org.interdict.kit.imports;

import java.util.List;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What became of one row. */
public record Verdict(Outcome outcome, @Nullable String recordId, List<Fault> errors) {
    /** The words of the job's answers. */
    public enum Outcome {
        CREATED,
        UNCHANGED,
        REJECTED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Verdict created(String recordId) {
        return new Verdict(Outcome.CREATED, recordId, List.of());
    }

    public static Verdict unchanged(String recordId) {
        return new Verdict(Outcome.UNCHANGED, recordId, List.of());
    }

    public static Verdict rejected(Fault fault) {
        return new Verdict(Outcome.REJECTED, null, List.of(fault));
    }

    public static Verdict rejected(ProblemException refusal) {
        List<Fault> faults = refusal.faults().isEmpty()
                ? List.of(new Fault("", refusal.type().slug(), refusal.detail()))
                : refusal.faults();
        return new Verdict(Outcome.REJECTED, null, faults);
    }
}
