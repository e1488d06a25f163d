package org.interdict.units.unit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.interdict.kit.export.ExportFormat;
import org.interdict.kit.export.Exports;
import org.interdict.kit.export.RecordColumns;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.json.PublishedMembers;
import org.interdict.kit.sql.Snapshot;
import org.interdict.kit.sql.Snapshots;

/** Units as files, which imports take back: a unit that they say nothing new of stays as it is. */
@Singleton
final class UnitExport {
    /** A table has a line for each agency. */
    private static final String LINES = "coalesce(sum(greatest(1, jsonb_array_length(u.agencies))), 0)";

    private final Snapshots snapshots;
    private final Units units;
    private final UnitViews views;
    private final PublishedMembers members;
    private final Exports exports;
    private final ObjectMapper json;

    UnitExport(
            Snapshots snapshots,
            Units units,
            UnitViews views,
            PublishedMembers members,
            Exports exports,
            ObjectMapper json) {
        this.snapshots = snapshots;
        this.units = units;
        this.views = views;
        this.members = members;
        this.exports = exports;
        this.json = json;
    }

    Response answer(ExportFormat format, UnitFilter filter, Caller reader) {
        return snapshots.answer(snapshot -> file(format, snapshot, filter, reader));
    }

    private Response file(ExportFormat format, Snapshot snapshot, UnitFilter filter, Caller reader) {
        Stream<JsonNode> records = units.each(snapshot, filter).map(unit -> json.valueToTree(views.of(unit, reader)));
        if (format == ExportFormat.NDJSON) {
            return exports.ndjson(units.count(snapshot, filter, "count(*)"), snapshot, records.iterator());
        }
        RecordColumns columns = new RecordColumns(members.of(UnitView.class), List.of());
        return exports.table(
                format,
                format.mediaType(),
                columns.header(),
                units.count(snapshot, filter, LINES),
                snapshot,
                records.flatMap(record -> columns.lines(record).stream()).iterator());
    }
}
