package org.interdict.seizures.seizure;

import jakarta.inject.Singleton;
import java.util.List;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.imports.ReadRows;
import org.interdict.kit.imports.RowImporter;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.json.StrictJson;

/** Imports seizures: one JSON object a row, as for a single seizure. */
@Singleton
final class SeizureImporter implements RowImporter {
    private final StrictJson json;
    private final SeizureService service;

    SeizureImporter(StrictJson json, SeizureService service) {
        this.json = json;
        this.service = service;
    }

    @Override
    public String kind() {
        return "seizures";
    }

    @Override
    public List<Verdict> importRows(Caller caller, List<byte[]> rows) {
        return ReadRows.of(rows, row -> json.read(row, NewSeizure.class))
                .verdicts(reports -> service.reportAll(reports, caller));
    }
}
