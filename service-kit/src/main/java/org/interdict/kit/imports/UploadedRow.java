package org.interdict.kit.imports;

import java.util.List;
import org.interdict.kit.problem.Fault;

/**
 * A row of an upload as it is staged: its content, or the faults for which it has none.
 *
 * @param number the first line of the record in the file, from 1
 * @param digest tells equal rows; empty where their keys do
 */
record UploadedRow(int number, byte[] content, byte[] digest, List<Fault> faults) {
    private static final byte[] NONE = {};

    static UploadedRow of(int number, byte[] content) {
        return new UploadedRow(number, content, NONE, List.of());
    }

    static UploadedRow rejected(int number, List<Fault> faults) {
        return new UploadedRow(number, NONE, NONE, faults);
    }

    boolean isRejected() {
        return !faults.isEmpty();
    }
}
