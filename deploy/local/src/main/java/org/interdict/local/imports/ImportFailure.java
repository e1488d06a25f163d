package org.interdict.local.imports;

/** The suite runs, but did not take the data. */
public final class ImportFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    ImportFailure(String message) {
        super(message);
    }
}
