package org.interdict.units.unit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.interdict.kit.imports.ImportRow;
import org.interdict.kit.imports.ImportRun;
import org.interdict.kit.imports.ReadRows;
import org.interdict.kit.imports.RowImporter;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.json.StrictJson;
import org.interdict.kit.json.StrictJson.Answered;

/** Imports units as they are registered one by one, or as an export gave them out. */
@Singleton
final class UnitImporter implements RowImporter {
    static final String KIND = "units";

    private final StrictJson json;
    private final UnitService service;

    UnitImporter(StrictJson json, UnitService service) {
        this.json = json;
        this.service = service;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<?> record() {
        return UnitView.class;
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public List<Verdict> importRows(ImportRun run, List<ImportRow> rows) {
        return ReadRows.of(rows, this::line)
                .verdicts(lines -> service.registerAll(lines, run.caller().id()));
    }

    private UnitLine line(ImportRow row) {
        Answered<NewUnit> read = json.readAnswered(row.content(), NewUnit.class, UnitView.ADDED);
        return new UnitLine(
                read.content(), Optional.ofNullable(read.added().path("status").textValue()));
    }
}
