package org.interdict.units.unit;

import jakarta.inject.Singleton;
import java.util.List;
import org.interdict.kit.identity.Caller;
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
    public List<Verdict> importRows(Caller caller, List<byte[]> rows) {
        return ReadRows.of(rows, row -> json.read(row, NewUnit.class))
                .verdicts(units -> service.registerAll(units, caller.id()));
    }
}
