package org.interdict.kit.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.interdict.kit.sql.Snapshot;

/** Answers with whole lists: {@code Row-Count} says in advance how many lines there will be, so that a short file is known as one. */
@Singleton
public final class Exports {
    private final ObjectMapper json;
    private final CurrentVertxRequest request;

    Exports(ObjectMapper json, CurrentVertxRequest request) {
        this.json = json;
        this.request = request;
    }

    /** A table of these lines; the snapshot is closed behind the last. */
    public Response table(
            ExportFormat format,
            MediaType type,
            List<String> header,
            long rows,
            Snapshot snapshot,
            Iterator<List<Object>> lines) {
        return answer(
                type,
                rows,
                snapshot,
                out -> write(
                        format == ExportFormat.XLSX
                                ? new XlsxTable(out, header, Annexes.NONE)
                                : new CsvTable(out, header),
                        lines));
    }

    /** A workbook of these lines that says in further sheets what they are. */
    public Response workbook(
            Annexes annexes, List<String> header, long rows, Snapshot snapshot, Iterator<List<Object>> lines) {
        return answer(
                ExportFormat.XLSX.mediaType(),
                rows,
                snapshot,
                out -> write(new XlsxTable(out, header, annexes), lines));
    }

    private static void write(TableWriter writer, Iterator<List<Object>> lines) throws IOException {
        try (TableWriter table = writer) {
            while (lines.hasNext()) {
                table.line(lines.next());
            }
        }
    }

    /** A line for each of these records. */
    public Response ndjson(long rows, Snapshot snapshot, Iterator<JsonNode> records) {
        return answer(ExportFormat.NDJSON.mediaType(), rows, snapshot, out -> {
            while (records.hasNext()) {
                out.write(json.writeValueAsBytes(records.next()));
                out.write('\n');
            }
        });
    }

    /** A document that is written while it is made; the snapshot is closed behind it. */
    public Response document(MediaType type, Snapshot snapshot, Body body) {
        return streamed(type, snapshot, body).build();
    }

    private Response answer(MediaType type, long rows, Snapshot snapshot, Body lines) {
        return streamed(type, snapshot, lines).header("Row-Count", rows).build();
    }

    private Response.ResponseBuilder streamed(MediaType type, Snapshot snapshot, Body lines) {
        AtomicBoolean taken = new AtomicBoolean();
        closeUnlessTaken(snapshot, taken);
        StreamingOutput body = out -> {
            if (taken.compareAndSet(false, true)) {
                try (snapshot) {
                    lines.writeTo(out);
                }
            }
        };
        return Response.ok(body, type.getType().equals("text") ? type.withCharset("UTF-8") : type);
    }

    /** Of an answer to HEAD, or to a reader who has left already, nothing is ever written. */
    private void closeUnlessTaken(Snapshot snapshot, AtomicBoolean taken) {
        RoutingContext context = request.getCurrent();
        context.addEndHandler(ended -> {
            if (taken.compareAndSet(false, true)) {
                context.vertx().executeBlocking(() -> {
                    snapshot.close();
                    return null;
                });
            }
        });
    }

    /** Writes the body of an answer. */
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
