package org.interdict.seizures.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.interdict.kit.imports.CellGuard;
import org.jspecify.annotations.Nullable;

/** The report as CSV (RFC 4180), a line for each figure. */
final class ReportCsv {
    private ReportCsv() {}

    static String write(ReportView report) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("code", "paragraph", "value", "unit", "basis", "printed");
            for (ReportView.FigureView figure : report.figures()) {
                csv.printRecord(
                        figure.code(),
                        figure.paragraph(),
                        value(figure),
                        figure.unit().code(),
                        figure.basis(),
                        CellGuard.guard(figure.printed()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static @Nullable String value(ReportView.FigureView figure) {
        return Optional.ofNullable(figure.value())
                .map(value ->
                        value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString())
                .orElse(null);
    }
}
