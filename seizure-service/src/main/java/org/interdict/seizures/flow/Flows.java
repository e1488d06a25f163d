package org.interdict.seizures.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.interdict.kit.export.ExportFormat;
import org.interdict.kit.export.Exports;
import org.interdict.kit.sql.Snapshot;
import org.interdict.kit.sql.Snapshots;
import org.interdict.seizures.flow.FlowFigures.Link;
import org.jdbi.v3.core.Jdbi;

/** Counts roads, whole or as a file; there are too few pairs of countries for an answer to be too long. */
@Singleton
class Flows {
    private static final int FETCHED_AT_ONCE = 5_000;
    private static final List<String> HEADER =
            List.of("source", "target", "seizures", "items", "measure", "value", "unit");

    private final Jdbi jdbi;
    private final Snapshots snapshots;
    private final Exports exports;
    private final ObjectMapper json;

    Flows(Jdbi jdbi, Snapshots snapshots, Exports exports, ObjectMapper json) {
        this.jdbi = jdbi;
        this.snapshots = snapshots;
        this.exports = exports;
        this.json = json;
    }

    /** There may be many more roads than links: they are read piece by piece, which takes a transaction. */
    @Transactional
    FlowFigures count(FlowSelection selection) {
        return jdbi.withHandle(
                handle -> selection.count(sql -> handle.createQuery(sql).setFetchSize(FETCHED_AT_ONCE)));
    }

    /** A table has a line for each link and measure, NDJSON one for each link. */
    Response file(ExportFormat format, FlowSelection selection) {
        return snapshots.answer(
                snapshot -> file(format, selection.count(snapshot::query).links(), snapshot));
    }

    private Response file(ExportFormat format, List<Link> links, Snapshot snapshot) {
        if (format == ExportFormat.NDJSON) {
            return exports.ndjson(
                    links.size(),
                    snapshot,
                    links.stream().<JsonNode>map(json::valueToTree).iterator());
        }
        List<List<Object>> lines = links.stream().flatMap(Flows::lines).toList();
        return exports.table(format, format.mediaType(), HEADER, lines.size(), snapshot, lines.iterator());
    }

    private static Stream<List<Object>> lines(Link link) {
        return link.quantities().stream()
                .map(quantity -> List.of(
                        Objects.requireNonNullElse(link.source(), ""),
                        Objects.requireNonNullElse(link.target(), ""),
                        BigDecimal.valueOf(link.seizures()),
                        BigDecimal.valueOf(link.items()),
                        quantity.measure(),
                        quantity.value().stripTrailingZeros(),
                        quantity.unit()));
    }
}
