package org.interdict.units.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Figures on units as CSV (RFC 4180): a line for each row. */
final class UnitFiguresCsv {
    private UnitFiguresCsv() {}

    static String write(UnitFigures figures) {
        List<String> header = new ArrayList<>(figures.groupBy());
        header.addAll(List.of("units", "memberStates", "established"));
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (Map<String, Object> row : figures.rows()) {
                csv.printRecord(header.stream().map(row::get));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
