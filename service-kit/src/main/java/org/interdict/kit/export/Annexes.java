package org.interdict.kit.export;

import java.util.List;

/**
 * What a workbook says about its data, in the language of its reader.
 *
 * @param data the name of the sheet with the data
 * @param isRightToLeft how its sheets are read
 * @param sheets follow the data
 */
public record Annexes(String data, boolean isRightToLeft, List<Sheet> sheets) {
    static final Annexes NONE = new Annexes("data", false, List.of());

    public Annexes {
        sheets = List.copyOf(sheets);
    }

    /** A table of a length that is known; it is kept in memory. */
    public record Sheet(String name, List<String> header, List<List<Object>> lines) {
        public Sheet {
            lines = List.copyOf(lines);
        }
    }
}
