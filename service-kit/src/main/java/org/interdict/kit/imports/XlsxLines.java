package org.interdict.kit.imports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook (XLSX). */
final class XlsxLines implements TableLines {
    private static final long LARGEST_SHEET = 1L << 30;
    /** The texts of a workbook are one table, which is held in memory. */
    private static final long LARGEST_TEXTS = 32L << 20;

    /** A spreadsheet calculates with 15 digits; what follows them is how binary fractions are written down. */
    private static final MathContext DIGITS = new MathContext(15);

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private XlsxLines(Path file) throws IOException {
        this.file = file;
        workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        stream = workbook.getFirstSheet().openStream();
        rows = stream.iterator();
    }

    /** A workbook is read from its end, so it has to be here as a whole first. */
    static XlsxLines of(InputStream upload) throws IOException {
        Path file = Files.createTempFile("import", ".xlsx");
        boolean opened = false;
        try {
            try (var out = Files.newOutputStream(file)) {
                upload.transferTo(out);
            }
            refuseBombs(file);
            XlsxLines lines = new XlsxLines(file);
            opened = true;
            return lines;
        } finally {
            if (!opened) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public Optional<TableLine> next() {
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(CellGuard.undo(text(row.getCell(i))));
            }
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                return Optional.of(new TableLine(row.getRowNum(), cells));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
        Files.deleteIfExists(file);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case BOOLEAN -> cell.getRawValue().equals("1") ? "true" : "false";
            default -> cell.getText();
        };
    }

    private static String number(Cell cell) {
        if (isDate(cell.getDataFormatString())) {
            return cell.asDate().toLocalDate().toString();
        }
        try {
            return new BigDecimal(cell.getRawValue())
                    .round(DIGITS)
                    .stripTrailingZeros()
                    .toPlainString();
        } catch (NumberFormatException e) {
            return cell.getRawValue();
        }
    }

    private static boolean isDate(@Nullable String format) {
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[dy].*");
    }

    private static void refuseBombs(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                long most = entry.getName().contains("sharedStrings") ? LARGEST_TEXTS : LARGEST_SHEET;
                if (entry.getSize() < 0 || entry.getSize() > most) {
                    throw new ProblemException(
                            CommonProblem.TOO_LARGE, "The workbook is too large when it is unpacked; send CSV.");
                }
            }
        }
    }
}
