package org.interdict.training.activity;

import jakarta.inject.Singleton;
import java.util.List;
import org.interdict.kit.identity.Caller;
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
    public List<Verdict> importRows(Caller caller, List<byte[]> rows) {
        return ReadRows.of(rows, row -> json.read(row, NewActivity.class))
                .verdicts(activities -> service.recordAll(activities, caller.id()));
    }
}
