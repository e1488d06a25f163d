package org.interdict.seizures.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Figures over alerts as CSV (RFC 4180): a line for each row. */
final class AlertFiguresCsv {
    private AlertFiguresCsv() {}

    static String write(AlertFigures figures) {
        List<String> header = new ArrayList<>(figures.groupBy());
        header.addAll(List.of("issued", "withFeedback", "hits", "medianHoursToFeedback"));
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (Map<String, Object> row : figures.rows()) {
                csv.printRecord(
                        header.stream().map(column -> cell(row.get(column))).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value;
    }
}
