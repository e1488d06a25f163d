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
            csv.print(cell instanceof BigDecimal number ? number.toPlainString() : CellGuard.guard(cell.toString()));
        }
        csv.println();
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
