package org.interdict.kit.imports;

import java.io.IOException;
import java.util.Optional;

/** Reads the rows of an upload one by one; the whole is never in memory. */
interface RowReader extends AutoCloseable {
    /** What one row may take up. */
    int LONGEST = 1 << 20;

    /** The next row, or empty at the end. */
    Optional<UploadedRow> next() throws IOException;

    @Override
    default void close() throws IOException {
        // Most readers hold nothing but the upload itself.
    }
}
