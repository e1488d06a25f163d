package org.interdict.training.activity;

import jakarta.inject.Singleton;
import java.util.List;
import org.interdict.kit.imports.ImportRow;
import org.interdict.kit.imports.ImportRun;
import org.interdict.kit.imports.ReadRows;
import org.interdict.kit.imports.RowImporter;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.json.StrictJson;

/** Imports training activities: one JSON object a row, as for a single activity. */
@Singleton
final class ActivityImporter implements RowImporter {
    static final String KIND = "training-activities";

    private final StrictJson json;
    private final ActivityService service;

    ActivityImporter(StrictJson json, ActivityService service) {
        this.json = json;
        this.service = service;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<?> record() {
        return NewActivity.class;
    }

    @Override
    public List<String> key() {
        return List.of("reference");
    }

    @Override
    public List<Verdict> importRows(ImportRun run, List<ImportRow> rows) {
        return ReadRows.of(rows, row -> json.read(row.content(), NewActivity.class))
                .verdicts(
                        activities -> service.recordAll(activities, run.caller().id()));
    }
}
