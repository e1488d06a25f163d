package org.interdict.kit.imports;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;

/** CSV (RFC 4180) in UTF-8, separated by whatever of {@code ; ,} and tab the header has most of. */
final class CsvLines implements TableLines {
    private static final int HEADER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final RecordLimit limit;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvLines(InputStream upload) throws IOException {
        // A decoder, not a charset: what is not UTF-8 is an error and never a question mark.
        BufferedReader text =
                new BufferedReader(new InputStreamReader(upload, StandardCharsets.UTF_8.newDecoder()), HEADER);
        skipByteOrderMark(text);
        char separator = separator(text);
        limit = new RecordLimit(text);
        parser = CSVFormat.RFC4180.builder().setDelimiter(separator).get().parse(limit);
        records = parser.iterator();
    }

    @Override
    public Optional<TableLine> next() throws IOException {
        try {
            while (true) {
                int number = (int) Math.min(parser.getCurrentLineNumber() + 1, Integer.MAX_VALUE);
                limit.beginRecord();
                if (!records.hasNext()) {
                    return Optional.empty();
                }
                List<String> cells = StreamSupport.stream(records.next().spliterator(), false)
                        .map(CellGuard::undo)
                        .toList();
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return Optional.of(new TableLine(number, cells));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private static char separator(Reader text) throws IOException {
        text.mark(HEADER);
        StringBuilder header = new StringBuilder();
        for (int c = text.read(); c >= 0 && c != '\n' && header.length() < HEADER - 1; c = text.read()) {
            header.append((char) c);
        }
        text.reset();
        char most = ',';
        for (char separator : new char[] {';', '\t'}) {
            if (count(header, separator) > count(header, most)) {
                most = separator;
            }
        }
        return most;
    }

    private static long count(CharSequence text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Stops a record that would never end, such as one with a quotation mark too few. */
    private static final class RecordLimit extends FilterReader {
        /** The parser reads ahead by its buffer, so a record may look this much longer than it is. */
        private static final int AHEAD = 1 << 16;

        private long read;

        RecordLimit(Reader text) {
            super(text);
        }

        void beginRecord() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(1);
            return c;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int characters) {
            read += characters;
            if (read > RowReader.LONGEST + AHEAD) {
                throw new ProblemException(CommonProblem.TOO_LARGE, "A row may have {0} bytes.", RowReader.LONGEST);
            }
        }
    }
}
