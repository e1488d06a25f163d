package org.interdict.seizures.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Figures of persons as CSV (RFC 4180): a line for each row; what is hidden is empty. */
final class PersonFiguresCsv {
    private PersonFiguresCsv() {}

    static String write(PersonFigures figures) {
        List<String> columns = new ArrayList<>(List.of("record", "role"));
        figures.groupBy().stream().filter(name -> !columns.contains(name)).forEach(columns::add);
        columns.add("persons");
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns);
            for (var row : figures.rows()) {
                csv.printRecord(columns.stream().map(row::get));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
