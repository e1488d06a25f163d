package org.interdict.seizures.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.interdict.kit.export.ExportFormat;
import org.interdict.kit.export.Exports;
import org.interdict.kit.problem.Wording;
import org.interdict.kit.sql.Snapshot;
import org.interdict.kit.sql.Snapshots;
import org.interdict.seizures.statistics.FactSelection.Found;
import org.interdict.seizures.statistics.Figures.MeasuredQuantity;
import org.interdict.seizures.statistics.Figures.Row;

/** Figures as files of any length: a table has a line for each row and measure, NDJSON one for each row. */
@Singleton
final class FiguresExport {
    private final Snapshots snapshots;
    private final Exports exports;
    private final ObjectMapper json;

    FiguresExport(Snapshots snapshots, Exports exports, ObjectMapper json) {
        this.snapshots = snapshots;
        this.exports = exports;
        this.json = json;
    }

    /**
     * @param address of the request
     * @param wording of its reader
     */
    Response answer(ExportFormat format, FactSelection selection, String address, Wording wording) {
        return snapshots.answer(snapshot -> answer(format, selection, snapshot, address, wording));
    }

    private Response answer(
            ExportFormat format, FactSelection selection, Snapshot snapshot, String address, Wording wording) {
        Iterator<Found> found = selection.ask(snapshot::query).iterator();
        Found total = found.next();
        Stream<Row> rows = rest(found).map(Found::row);
        if (format == ExportFormat.NDJSON) {
            return exports.ndjson(
                    total.rows(),
                    snapshot,
                    rows.<JsonNode>map(json::valueToTree).iterator());
        }
        if (format == ExportFormat.SDMX_CSV) {
            Observations observations = new Observations(selection, total);
            return exports.table(
                    format,
                    format.mediaType(),
                    Observations.header(),
                    observations.count(),
                    snapshot,
                    Stream.concat(observations.ofTotal(), rows.flatMap(observations::of))
                            .iterator());
        }
        List<String> header = header(selection.question());
        Iterator<List<Object>> lines = rows.flatMap(FiguresExport::lines).iterator();
        return format == ExportFormat.XLSX
                ? exports.workbook(
                        new FiguresAnnexes(selection, total.computedAt(), address, wording).annexes(),
                        header,
                        total.quantities(),
                        snapshot,
                        lines)
                : exports.table(format, format.mediaType(), header, total.quantities(), snapshot, lines);
    }

    private static List<String> header(Question question) {
        return Stream.concat(question.names().stream(), Stream.of("seizures", "items", "measure", "value", "unit"))
                .toList();
    }

    private static Stream<List<Object>> lines(Row row) {
        return row.quantities().stream().map(quantity -> line(row, quantity));
    }

    private static List<Object> line(Row row, MeasuredQuantity quantity) {
        List<Object> line = new ArrayList<>();
        row.values().forEach(value -> line.add(Objects.requireNonNullElse(value, "")));
        line.add(BigDecimal.valueOf(row.seizures()));
        line.add(BigDecimal.valueOf(row.items()));
        line.add(quantity.measure());
        line.add(quantity.value().stripTrailingZeros());
        line.add(quantity.unit());
        return line;
    }

    private static <T> Stream<T> rest(Iterator<T> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
    }
}
