package org.interdict.kit.imports;

import java.util.UUID;

/**
 * How far a bulk upload is.
 *
 * @param rows records in the upload
 * @param percent of the rows that have a verdict
 */
public record ImportJob(UUID id, State state, int rows, int created, int unchanged, int rejected, int percent) {
    /** The states of a job. */
    public enum State {
        RUNNING,
        DONE,
        /** Rows that were to go in together, of which some were rejected: none went in. */
        REFUSED
    }

    public boolean hasEnded() {
        return state != State.RUNNING;
    }
}
