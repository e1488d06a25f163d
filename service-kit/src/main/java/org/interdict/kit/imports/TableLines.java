package org.interdict.kit.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The lines of a table, the header first; cells as the file has them, but for the guard of spreadsheets. */
interface TableLines extends Closeable {
    Optional<TableLine> next() throws IOException;

    /**
     * A line that is not empty.
     *
     * @param number of its first line in the file, from 1
     */
    record TableLine(int number, List<String> cells) {
        /** The cell in this place; short lines end in empty cells. */
        String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }
    }
}
