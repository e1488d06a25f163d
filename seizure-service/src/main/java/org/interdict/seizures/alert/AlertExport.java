package org.interdict.seizures.alert;

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
import org.interdict.seizures.visibility.Sight;

/** Alerts in sight as files, with what the list shows to the same reader. */
@Singleton
final class AlertExport {
    private final Snapshots snapshots;
    private final Alerts alerts;
    private final AlertViews views;
    private final PublishedMembers members;
    private final Exports exports;
    private final ObjectMapper json;

    AlertExport(
            Snapshots snapshots,
            Alerts alerts,
            AlertViews views,
            PublishedMembers members,
            Exports exports,
            ObjectMapper json) {
        this.snapshots = snapshots;
        this.alerts = alerts;
        this.views = views;
        this.members = members;
        this.exports = exports;
        this.json = json;
    }

    Response answer(ExportFormat format, AlertFilter filter, Sight sight, AlertWalk walk) {
        return snapshots.answer(snapshot -> file(format, snapshot, filter, sight, walk));
    }

    private Response file(ExportFormat format, Snapshot snapshot, AlertFilter filter, Sight sight, AlertWalk walk) {
        Stream<JsonNode> records = alerts.each(snapshot::query, filter, sight, walk)
                .flatMap(some -> views.of(snapshot::query, some, sight, filter.now()).stream())
                .map(json::valueToTree);
        if (format == ExportFormat.NDJSON) {
            return exports.ndjson(
                    alerts.count(snapshot::query, "count(*)", filter, sight), snapshot, records.iterator());
        }
        RecordColumns columns = new RecordColumns(members.of(AlertView.class), List.of());
        return exports.table(
                format,
                format.mediaType(),
                columns.header(),
                alerts.count(snapshot::query, Alerts.FEEDBACK_LINES, filter, sight),
                snapshot,
                records.flatMap(record -> columns.lines(record).stream()).iterator());
    }
}
