package org.interdict.seizures.seizure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.interdict.kit.export.ExportFormat;
import org.interdict.kit.export.Exports;
import org.interdict.kit.export.RecordColumns;
import org.interdict.kit.export.Wanted;
import org.interdict.kit.json.PublishedMembers;
import org.interdict.kit.sql.Snapshot;
import org.interdict.kit.sql.Snapshots;
import org.interdict.seizures.ids.IdsColumn;

/** Seizures in sight as files. The narrative is in none: it stays in the own unit, and files travel. */
@Singleton
final class SeizureExport {
    static final String IDS = "ids";
    static final Set<String> PROFILES = Set.of(IDS);

    private static final List<String> WITHOUT = List.of("narrative");
    /** A table has a line for each item or person, whichever are more. */
    private static final String LINES = """
            coalesce(sum(greatest(
                1,
                jsonb_array_length(s.persons),
                (select count(*) from seizure_item i where i.seizure_id = s.id))), 0)
            """;

    private static final String FROM_IDS = " join ids_source source on source.seizure_id = s.id";
    private static final MediaType IDS_TYPE = new MediaType("text", "csv", Map.of("profile", IDS));

    private final Snapshots snapshots;
    private final Seizures seizures;
    private final SeizureViews views;
    private final PublishedMembers members;
    private final Exports exports;
    private final ObjectMapper json;

    SeizureExport(
            Snapshots snapshots,
            Seizures seizures,
            SeizureViews views,
            PublishedMembers members,
            Exports exports,
            ObjectMapper json) {
        this.snapshots = snapshots;
        this.seizures = seizures;
        this.views = views;
        this.members = members;
        this.exports = exports;
        this.json = json;
    }

    /** In the form that is wanted; as {@code ids} the records that were imported so, with their cells as they were. */
    Response answer(ExportFormat format, Wanted wanted, SeizureSelection selection) {
        return snapshots.answer(
                snapshot -> wanted.profile().isPresent() ? ids(snapshot, selection) : own(format, snapshot, selection));
    }

    private Response own(ExportFormat format, Snapshot snapshot, SeizureSelection selection) {
        if (format == ExportFormat.NDJSON) {
            long rows = selection.count(snapshot, "count(*)", "");
            return exports.ndjson(rows, snapshot, records(snapshot, selection).iterator());
        }
        RecordColumns columns = new RecordColumns(members.of(SeizureView.class), WITHOUT);
        long rows = selection.count(snapshot, LINES, "");
        return exports.table(
                format,
                format.mediaType(),
                columns.header(),
                rows,
                snapshot,
                records(snapshot, selection)
                        .flatMap(record -> columns.lines(record).stream())
                        .iterator());
    }

    private Stream<JsonNode> records(Snapshot snapshot, SeizureSelection selection) {
        return seizures.each(snapshot, selection).map(seizure -> json.valueToTree(views.forFile(seizure)));
    }

    private Response ids(Snapshot snapshot, SeizureSelection selection) {
        long rows = selection.count(snapshot, "count(*)", FROM_IDS);
        return exports.table(
                ExportFormat.CSV,
                IDS_TYPE,
                IdsColumn.header(),
                rows,
                snapshot,
                selection
                        .each(snapshot, "source.cells", FROM_IDS)
                        .map((row, context) -> cells(row.getString("cells")))
                        .iterator());
    }

    private List<Object> cells(String text) {
        try {
            return StreamSupport.stream(json.readTree(text).spliterator(), false)
                    .<Object>map(JsonNode::textValue)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
