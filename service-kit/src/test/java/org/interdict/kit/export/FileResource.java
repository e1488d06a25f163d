package org.interdict.kit.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.interdict.kit.sql.Snapshot;
import org.interdict.kit.sql.Snapshots;

/** Writes as many lines as it is asked for, and may fail before the last. */
@Path("/test/files")
class FileResource {
    private final Snapshots snapshots;
    private final Exports exports;

    FileResource(Snapshots snapshots, Exports exports) {
        this.snapshots = snapshots;
        this.exports = exports;
    }

    @GET
    @RolesAllowed("officer")
    public Response file(@QueryParam("lines") int lines, @QueryParam("fails") boolean fails) {
        Snapshot snapshot = snapshots.take();
        Iterator<List<Object>> rows = IntStream.rangeClosed(1, lines)
                .mapToObj(line -> {
                    if (fails && line == lines) {
                        throw new IllegalStateException("fails at the last line, as the test wants");
                    }
                    return List.<Object>of(line, "a text that is as long as a text of a record may be");
                })
                .iterator();
        ExportFormat format = ExportFormat.CSV;
        return exports.table(format, format.mediaType(), List.of("line", "text"), lines, snapshot, rows);
    }
}
