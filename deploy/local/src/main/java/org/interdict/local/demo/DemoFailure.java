package org.interdict.local.demo;

/** The suite runs, but not with the demo data. */
public final class DemoFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    DemoFailure(String message) {
        super(message);
    }
}
