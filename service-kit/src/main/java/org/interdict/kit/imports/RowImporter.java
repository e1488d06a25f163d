package org.interdict.kit.imports;

import java.util.List;

/** What a feature does with the rows of its imports; one bean a kind. */
public interface RowImporter {
    /** The kind of record, as it stands in the path: {@code seizures} for {@code /seizures/imports}. */
    String kind();

    /** The published record of a native row. */
    Class<?> record();

    /** The columns that name a record in a table: adjacent lines that agree in them are one record. */
    List<String> key();

    /** The foreign tables that it knows. */
    default List<ImportProfile> profiles() {
        return List.of();
    }

    /**
     * Takes rows over for the caller who uploaded them and answers one verdict a row, in their order. Called inside a
     * transaction that also keeps the verdicts; an exception puts the rows back, to be tried again.
     */
    List<Verdict> importRows(ImportRun run, List<ImportRow> rows);
}
