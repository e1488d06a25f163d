package org.interdict.kit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.interdict.kit.imports.CellGuard;

/** A workbook (XLSX) that is written as it grows. */
final class XlsxTable implements TableWriter {
    /** What a sheet can hold, its header included. */
    private static final int FULL = 1_048_576;

    private static final int FLUSHED_AFTER = 1_000;

    private final Workbook workbook;
    private final List<String> header;
    private final Annexes annexes;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxTable(OutputStream out, List<String> header, Annexes annexes) throws IOException {
        this.workbook = new Workbook(out, "Interdict", "1.0");
        this.header = header;
        this.annexes = annexes;
        this.sheet = nextSheet();
    }

    @Override
    public void line(List<?> cells) throws IOException {
        if (row == FULL) {
            sheet.finish();
            sheet = nextSheet();
        }
        write(cells);
    }

    private void write(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof BigDecimal number) {
                sheet.value(row, column, number);
            } else if (!cell.toString().isEmpty()) {
                // Shared texts would all be held in memory.
                sheet.inlineString(row, column, CellGuard.guard(cell.toString()));
            }
        }
        row++;
        if (row % FLUSHED_AFTER == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        for (Annexes.Sheet annex : annexes.sheets()) {
            sheet = sheet(annex.name(), annex.header());
            for (List<Object> line : annex.lines()) {
                write(line);
            }
            sheet.finish();
        }
        workbook.finish();
    }

    private Worksheet nextSheet() {
        sheets++;
        return sheet(sheets == 1 ? annexes.data() : annexes.data() + " " + sheets, header);
    }

    private Worksheet sheet(String name, List<String> columns) {
        Worksheet next = workbook.newWorksheet(name);
        if (annexes.isRightToLeft()) {
            next.rightToLeft();
        }
        for (int column = 0; column < columns.size(); column++) {
            next.inlineString(0, column, columns.get(column));
        }
        row = 1;
        return next;
    }
}
