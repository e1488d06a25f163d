package org.interdict.kit.problem;

import java.util.List;

/** A refusal: thrown where the fault is found, translated into an answer in one place. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Fault> faults;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Fault> faults) {
        super(detail);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    /** A body of the right shape that breaks these rules. */
    public static ProblemException invalid(List<Fault> faults) {
        return new ProblemException(
                CommonProblem.INVALID, faults.size() + (faults.size() == 1 ? " fault" : " faults"), faults);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }
}
