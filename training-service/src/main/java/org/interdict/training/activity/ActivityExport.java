package org.interdict.training.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.interdict.kit.export.ExportFormat;
import org.interdict.kit.export.Exports;
import org.interdict.kit.export.RecordColumns;
import org.interdict.kit.json.PublishedMembers;
import org.interdict.kit.sql.Snapshot;
import org.interdict.kit.sql.Snapshots;

/** Activities as files that imports read: with what their trainers said, and nothing else. */
@Singleton
final class ActivityExport {
    /** A table has a line for each line of attendance. */
    private static final String LINES = "coalesce(sum(greatest(1, jsonb_array_length(a.attendance))), 0)";

    private final Snapshots snapshots;
    private final Activities activities;
    private final PublishedMembers members;
    private final Exports exports;
    private final ObjectMapper json;

    ActivityExport(
            Snapshots snapshots, Activities activities, PublishedMembers members, Exports exports, ObjectMapper json) {
        this.snapshots = snapshots;
        this.activities = activities;
        this.members = members;
        this.exports = exports;
        this.json = json;
    }

    Response answer(ExportFormat format, ActivityFilter filter) {
        return snapshots.answer(
                snapshot -> format == ExportFormat.NDJSON ? ndjson(snapshot, filter) : table(format, snapshot, filter));
    }

    private Response ndjson(Snapshot snapshot, ActivityFilter filter) {
        long rows = activities.count(snapshot, filter, "count(*)");
        return exports.ndjson(rows, snapshot, contents(snapshot, filter).iterator());
    }

    private Response table(ExportFormat format, Snapshot snapshot, ActivityFilter filter) {
        RecordColumns columns = new RecordColumns(members.of(NewActivity.class), List.of());
        long rows = activities.count(snapshot, filter, LINES);
        return exports.table(
                format,
                format.mediaType(),
                columns.header(),
                rows,
                snapshot,
                contents(snapshot, filter)
                        .flatMap(content -> columns.lines(content).stream())
                        .iterator());
    }

    private Stream<JsonNode> contents(Snapshot snapshot, ActivityFilter filter) {
        return activities.each(snapshot, filter).map(activity -> json.valueToTree(activity.content()));
    }
}
