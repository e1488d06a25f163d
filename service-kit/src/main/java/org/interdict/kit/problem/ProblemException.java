package org.interdict.kit.problem;

import java.util.List;

/** A refusal: thrown where the fault is found, translated into an answer in one place. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<Fault> faults;

    /** With the detail as a pattern and what stands in its places {@code {0}}, {@code {1}}. */
    public ProblemException(ProblemType type, @Sentence String detail, Object... values) {
        this(type, Text.of(detail, values), List.of());
    }

    public ProblemException(ProblemType type, @Sentence String detail, List<Fault> faults) {
        this(type, Text.of(detail), faults);
    }

    public ProblemException(ProblemType type, Text detail, List<Fault> faults) {
        super(detail.toString());
        this.type = type;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    /** A body of the right shape that breaks these rules. */
    public static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(CommonProblem.INVALID, Text.of("Number of faults: {0}.", faults.size()), faults);
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }
}
