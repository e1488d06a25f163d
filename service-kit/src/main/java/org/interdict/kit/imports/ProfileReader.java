package org.interdict.kit.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interdict.kit.imports.TableLines.TableLine;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;

/** A foreign table by its profile: each line is staged as the JSON array of its cells, exactly as they are. */
final class ProfileReader implements RowReader {
    private final ObjectMapper json;
    private final TableLines lines;
    private final int width;

    ProfileReader(ObjectMapper json, TableLines lines, ImportProfile profile) throws IOException {
        this.json = json;
        this.lines = lines;
        this.width = profile.columns().size();
        List<String> header = lines.next()
                .map(line -> line.cells().stream().map(String::strip).toList())
                .orElse(List.of());
        if (!header.equals(profile.columns())) {
            throw ProblemException.invalid(List.of(new Fault(
                    "",
                    "wrong-columns",
                    "The columns of this profile are {0}.",
                    String.join(", ", profile.columns()))));
        }
    }

    @Override
    public Optional<UploadedRow> next() throws IOException {
        Optional<TableLine> line = lines.next();
        return line.isEmpty() ? Optional.empty() : Optional.of(row(line.get()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private UploadedRow row(TableLine line) throws IOException {
        if (line.cells().size() > width) {
            return UploadedRow.rejected(
                    line.number(), List.of(new Fault("", "too-many-cells", "A line has {0} cells.", width)));
        }
        List<String> cells = new ArrayList<>(line.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        return new UploadedRow(line.number(), json.writeValueAsBytes(cells), digest(cells), List.of());
    }

    /** SHA-256 of the cells as text, separated by the unit separator, which no cell of a text file has. */
    static byte[] digest(List<String> cells) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001F", cells).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
