package org.interdict.kit.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.interdict.kit.imports.CellGuard;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) in UTF-8. */
final class CsvTable implements TableWriter {
    private final CSVPrinter csv;

    CsvTable(OutputStream out, List<String> header) throws IOException {
        csv = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15), CSVFormat.RFC4180);
        csv.printRecord(header);
    }

    @Override
    public void line(List<?> cells) throws IOException {
        for (Object cell : cells) {
            csv.print(cell instanceof BigDecimal number ? number.toPlainString() : text(cell.toString()));
        }
        csv.println();
    }

    /** A line that begins with an empty text would begin with quotes. */
    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : CellGuard.guard(cell);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
