package org.interdict.seizures.interception;

import jakarta.inject.Singleton;
import java.util.List;
import org.interdict.kit.imports.ImportRow;
import org.interdict.kit.imports.ImportRun;
import org.interdict.kit.imports.ReadRows;
import org.interdict.kit.imports.RowImporter;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.json.StrictJson;

/** Imports interceptions as they are reported one by one, or as an export gave them out; in a table a line a person. */
@Singleton
final class InterceptionImporter implements RowImporter {
    private final StrictJson json;
    private final InterceptionService service;

    InterceptionImporter(StrictJson json, InterceptionService service) {
        this.json = json;
        this.service = service;
    }

    @Override
    public String kind() {
        return InterceptionImportResource.KIND;
    }

    @Override
    public Class<?> record() {
        return InterceptionView.class;
    }

    @Override
    public List<String> key() {
        return List.of("unit", "reference");
    }

    @Override
    public List<Verdict> importRows(ImportRun run, List<ImportRow> rows) {
        return ReadRows.of(
                        rows,
                        row -> json.readAnswered(row.content(), NewInterception.class, InterceptionView.ADDED)
                                .content())
                .verdicts(reports -> service.reportAll(reports, run.caller()));
    }
}
