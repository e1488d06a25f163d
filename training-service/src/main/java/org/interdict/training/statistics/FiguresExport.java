package org.interdict.training.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interdict.kit.export.ExportFormat;
import org.interdict.kit.export.Exports;
import org.interdict.kit.sql.Snapshot;
import org.interdict.kit.sql.Snapshots;
import org.jspecify.annotations.Nullable;

/** The rows of figures as files of any length: their dimensions, then the figures. */
@Singleton
final class FiguresExport {
    private final Snapshots snapshots;
    private final TrainingStatistics statistics;
    private final Exports exports;
    private final ObjectMapper json;

    FiguresExport(Snapshots snapshots, TrainingStatistics statistics, Exports exports, ObjectMapper json) {
        this.snapshots = snapshots;
        this.statistics = statistics;
        this.exports = exports;
        this.json = json;
    }

    Response answer(ExportFormat format, Question question) {
        return snapshots.answer(snapshot -> file(format, question, snapshot));
    }

    private Response file(ExportFormat format, Question question, Snapshot snapshot) {
        long count = statistics.count(snapshot, question);
        Stream<Map<String, Object>> rows = statistics.each(snapshot, question);
        if (format == ExportFormat.NDJSON) {
            return exports.ndjson(
                    count, snapshot, rows.<JsonNode>map(json::valueToTree).iterator());
        }
        List<String> header = new ArrayList<>(question.columns());
        header.addAll(TrainingTotal.NAMES);
        return exports.table(
                format,
                format.mediaType(),
                header,
                count,
                snapshot,
                rows.map(row -> cells(header, row)).iterator());
    }

    private static List<Object> cells(List<String> header, Map<String, Object> row) {
        return header.stream().map(name -> cell(row.get(name))).toList();
    }

    private static Object cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Long number ? BigDecimal.valueOf(number) : value;
    }
}
