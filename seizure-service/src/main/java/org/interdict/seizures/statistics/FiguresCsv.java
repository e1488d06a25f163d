package org.interdict.seizures.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.interdict.seizures.statistics.Figures.MeasuredQuantity;

/** Figures as CSV (RFC 4180): a line for each row and measure. */
final class FiguresCsv {
    private FiguresCsv() {}

    /** The lines behind the header. */
    static List<List<Object>> lines(Figures figures) {
        List<List<Object>> lines = new ArrayList<>();
        for (Map<String, Object> row : figures.rows()) {
            for (Object quantity : (List<?>) row.getOrDefault("quantities", List.of())) {
                lines.add(line(figures, row, (MeasuredQuantity) quantity));
            }
        }
        return lines;
    }

    static String write(Figures figures, List<List<Object>> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<String> header = new ArrayList<>(figures.groupBy());
            header.addAll(List.of("seizures", "items", "measure", "value", "unit"));
            csv.printRecord(header);
            csv.printRecords(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<Object> line(Figures figures, Map<String, Object> row, MeasuredQuantity quantity) {
        List<Object> line = new ArrayList<>();
        figures.groupBy().forEach(dimension -> line.add(row.get(dimension)));
        line.add(row.get("seizures"));
        line.add(row.get("items"));
        line.add(quantity.measure());
        line.add(quantity.value().stripTrailingZeros().toPlainString());
        line.add(quantity.unit());
        return line;
    }
}
