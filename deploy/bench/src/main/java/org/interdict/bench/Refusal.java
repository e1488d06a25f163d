package org.interdict.bench;

/** Why there is nothing to measure, in words for whoever typed the command. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
