package org.interdict.kit.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.interdict.kit.problem.Fault;

/** One JSON object a line; empty lines say nothing. */
final class NdjsonReader implements RowReader {
    private final InputStream upload;
    private int number;

    NdjsonReader(InputStream upload) {
        this.upload = new BufferedInputStream(upload, 1 << 16);
    }

    @Override
    public Optional<UploadedRow> next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(512);
            number++;
            boolean tooLong = false;
            int b;
            while ((b = upload.read()) >= 0 && b != '\n') {
                if (line.size() < LONGEST) {
                    line.write(b);
                } else {
                    tooLong = true;
                }
            }
            if (tooLong) {
                return Optional.of(UploadedRow.rejected(
                        number, List.of(new Fault("", "too-large", "A row may have {0} bytes.", LONGEST))));
            }
            if (!isBlank(line)) {
                return Optional.of(UploadedRow.of(number, line.toByteArray()));
            }
            if (b < 0) {
                return Optional.empty();
            }
        }
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() == 0
                || line.size() < 8 && line.toString(StandardCharsets.UTF_8).isBlank();
    }
}
