package org.interdict.seizures.seizure;

import jakarta.inject.Singleton;
import java.util.List;
import org.interdict.kit.imports.ImportRow;
import org.interdict.kit.imports.ImportRun;
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
    public Class<?> record() {
        return NewSeizure.class;
    }

    @Override
    public List<String> key() {
        return List.of("unit", "reference");
    }

    @Override
    public List<Verdict> importRows(ImportRun run, List<ImportRow> rows) {
        return ReadRows.of(rows, row -> json.read(row.content(), NewSeizure.class))
                .verdicts(reports -> service.reportAll(reports, run.caller()));
    }
}
