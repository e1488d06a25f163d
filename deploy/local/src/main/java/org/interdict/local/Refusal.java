package org.interdict.local;

/** Something that the user can put right; the message says what, without a stack trace. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    Refusal(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
