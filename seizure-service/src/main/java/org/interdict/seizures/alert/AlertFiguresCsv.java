package org.interdict.seizures.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

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
                csv.printRecord(header.stream().map(row::get).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
