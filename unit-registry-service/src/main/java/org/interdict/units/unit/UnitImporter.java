package org.interdict.units.unit;

import jakarta.inject.Singleton;
import java.util.List;
import org.interdict.kit.imports.ImportRow;
import org.interdict.kit.imports.ImportRun;
import org.interdict.kit.imports.ReadRows;
import org.interdict.kit.imports.RowImporter;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.json.StrictJson;

/** Imports units: one JSON object a row, as for a single unit. */
@Singleton
final class UnitImporter implements RowImporter {
    private final StrictJson json;
    private final UnitService service;

    UnitImporter(StrictJson json, UnitService service) {
        this.json = json;
        this.service = service;
    }

    @Override
    public String kind() {
        return "units";
    }

    @Override
    public Class<?> record() {
        return NewUnit.class;
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public List<Verdict> importRows(ImportRun run, List<ImportRow> rows) {
        return ReadRows.of(rows, row -> json.read(row.content(), NewUnit.class))
                .verdicts(units -> service.registerAll(units, run.caller().id()));
    }
}
