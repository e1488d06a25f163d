package org.interdict.kit.imports;

import java.util.List;
import org.interdict.kit.identity.Caller;

/** What a feature does with the rows of its imports; one bean a kind. */
public interface RowImporter {
    /** The kind of record, as it stands in the path: {@code seizures} for {@code /seizures/imports}. */
    String kind();

    /**
     * Takes rows over for the caller who uploaded them and answers one verdict a row, in their order. Called inside a
     * transaction that also keeps the verdicts; an exception puts the rows back, to be tried again.
     */
    List<Verdict> importRows(Caller caller, List<byte[]> rows);
}
