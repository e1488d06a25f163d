package org.interdict.kit.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.interdict.kit.json.PublishedMembers;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;

/** Opens an upload by its media type and encoding. */
@Singleton
class Upload {
    private static final long LARGEST = 256L << 20;
    private static final long LARGEST_UNPACKED = 1L << 30;

    private final ObjectMapper json;
    private final PublishedMembers members;

    Upload(ObjectMapper json, PublishedMembers members) {
        this.json = json;
        this.members = members;
    }

    RowReader open(InputStream body, HttpHeaders headers, RowImporter importer, ImportOptions options)
            throws IOException {
        InputStream bytes = new Limited(body, LARGEST);
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && encoding.equalsIgnoreCase("gzip")) {
            bytes = new Limited(new GZIPInputStream(bytes, 1 << 16), LARGEST_UNPACKED);
        }
        MediaType type = headers.getMediaType();
        if (type.isCompatible(MediaType.valueOf(Imports.NDJSON))) {
            if (options.profile() != null) {
                throw new ProblemException(
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE, "The profile {0} is a table.", options.profileName());
            }
            return new NdjsonReader(bytes);
        }
        TableLines lines =
                type.isCompatible(MediaType.valueOf(Imports.CSV)) ? new CsvLines(bytes) : XlsxLines.of(bytes);
        boolean opened = false;
        try {
            RowReader reader = options.profile() == null
                    ? new RecordReader(json, lines, members.of(importer.record()), importer.key())
                    : new ProfileReader(json, lines, options.profile());
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                lines.close();
            }
        }
    }

    /** Stops what is too large, declared or not. */
    private static final class Limited extends FilterInputStream {
        private final long limit;
        private long read;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > limit) {
                throw new ProblemException(CommonProblem.TOO_LARGE, "An import may have {0} bytes.", limit);
            }
        }
    }
}
