package org.interdict.kit.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;

/** The lines of an upload, one at a time, without the empty ones; the whole is never in memory. */
final class NdjsonLines {
    private static final int LONGEST = 1 << 20;

    private final InputStream upload;
    private final long limit;
    private long read;

    NdjsonLines(InputStream upload, long limit) {
        this.upload = new BufferedInputStream(upload, 1 << 16);
        this.limit = limit;
    }

    Optional<byte[]> next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(512);
            int b;
            while ((b = upload.read()) >= 0 && b != '\n') {
                line.write(b);
                refuseOver(line.size(), LONGEST, "A line may have " + LONGEST + " bytes.");
            }
            read += line.size() + 1L;
            refuseOver(read, limit, "An import may have " + limit + " bytes.");
            if (!isBlank(line)) {
                return Optional.of(line.toByteArray());
            }
            if (b < 0) {
                return Optional.empty();
            }
        }
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() == 0
                || line.size() < 8
                        && line.toString(java.nio.charset.StandardCharsets.UTF_8)
                                .isBlank();
    }

    private static void refuseOver(long size, long limit, String detail) {
        if (size > limit) {
            throw new ProblemException(CommonProblem.TOO_LARGE, detail);
        }
    }
}
