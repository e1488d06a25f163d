package org.interdict.seizures.interception;

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
import org.interdict.seizures.casework.CaseWalk;
import org.interdict.seizures.casework.Conditions;
import org.interdict.seizures.visibility.Sight;
import org.jdbi.v3.core.statement.Query;

/** Interceptions in sight as files, which imports take back. The narrative is in none: files travel. */
@Singleton
final class InterceptionExport {
    private static final List<String> WITHOUT = List.of("narrative");

    /** A table has a line for each person whom the reader may see. */
    private static final String LINES = """
            coalesce(sum(greatest(1, case
                when i.unit = :sightUnit then jsonb_array_length(i.content -> 'persons')
                else (select count(*)
                        from jsonb_array_elements(i.content -> 'persons') as person
                       where person ->> 'role' <> 'VICTIM') end)), 0)
            """;

    private final Snapshots snapshots;
    private final Interceptions interceptions;
    private final PublishedMembers members;
    private final Exports exports;
    private final ObjectMapper json;

    InterceptionExport(
            Snapshots snapshots,
            Interceptions interceptions,
            PublishedMembers members,
            Exports exports,
            ObjectMapper json) {
        this.snapshots = snapshots;
        this.interceptions = interceptions;
        this.members = members;
        this.exports = exports;
        this.json = json;
    }

    Response answer(ExportFormat format, Conditions filter, Sight sight, CaseWalk walk) {
        Selection selection = new Selection(filter, sight, walk);
        return snapshots.answer(snapshot -> file(format, selection, snapshot));
    }

    private Response file(ExportFormat format, Selection selection, Snapshot snapshot) {
        Stream<JsonNode> records = records(selection, snapshot);
        if (format == ExportFormat.NDJSON) {
            return exports.ndjson(selection.count(snapshot, "count(*)"), snapshot, records.iterator());
        }
        RecordColumns columns = new RecordColumns(members.of(InterceptionView.class), WITHOUT);
        return exports.table(
                format,
                format.mediaType(),
                columns.header(),
                selection.count(snapshot, LINES),
                snapshot,
                records.flatMap(record -> columns.lines(record).stream()).iterator());
    }

    private Stream<JsonNode> records(Selection selection, Snapshot snapshot) {
        return selection.each(snapshot).mapTo(String.class).stream()
                .map(interceptions::kept)
                .map(interception ->
                        InterceptionView.of(interception, selection.sight).withoutNarrative())
                .map(json::valueToTree);
    }

    /** The records that a reader asks for and may see, in their order. */
    private record Selection(Conditions filter, Sight sight, CaseWalk walk) {
        long count(Snapshot snapshot, String what) {
            return bound(snapshot, "select " + what + from()).mapTo(Long.class).one();
        }

        Query each(Snapshot snapshot) {
            return bound(snapshot, "select i.content" + from() + " order by " + walk.orderBy());
        }

        private String from() {
            return " from interception i where " + Sight.ofRecord("i") + filter.conditions();
        }

        private Query bound(Snapshot snapshot, String sql) {
            return filter.bindTo(sight.bindTo(snapshot.query(sql)));
        }
    }
}
