package org.interdict.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All questions in turn, round by round. */
final class FigureRounds {
    private static final int WARM_UP = 2;
    private static final int MANY = 10_000_000;

    private final List<FigureMeasurement> usual = new ArrayList<>();
    private final List<FigureMeasurement> seldom = new ArrayList<>();
    private final int seizures;
    private final boolean usualAlone;

    FigureRounds(int seizures, boolean usualAlone) {
        this.seizures = seizures;
        this.usualAlone = usualAlone;
    }

    /** Ends with the first difference: times of wrong answers say nothing. */
    void run(FiguresOverHttp http, FiguresOverSql sql, int rounds)
            throws SQLException, IOException, InterruptedException {
        for (FigureQuestion question : FigureQuestion.USUAL) {
            usual.add(FigureMeasurement.of(question, http, sql));
        }
        for (FigureQuestion question : usualAlone ? List.<FigureQuestion>of() : FigureQuestion.SELDOM) {
            seldom.add(FigureMeasurement.of(question, http, sql));
        }
        for (int round = 0; round < WARM_UP + rounds; round++) {
            for (FigureMeasurement measurement : all()) {
                if (round < WARM_UP) {
                    measurement.warmUp();
                } else {
                    measurement.round();
                }
            }
            if (!differences().isEmpty()) {
                return;
            }
        }
    }

    List<String> differences() {
        return all().stream()
                .flatMap(measurement -> measurement.difference().stream())
                .toList();
    }

    List<String> table() {
        List<String> table = new ArrayList<>();
        table.add(FigureMeasurement.head("The usual questions, ms"));
        usual.forEach(measurement -> table.add(measurement.line()));
        table.add(String.format(
                Locale.ROOT,
                "  geometric mean of the ratios %.3f (mark at 1 million 0.08, at 10 million 0.02); highest p99 over HTTP"
                        + " %.0f ms%s",
                geometricMean(usual),
                usual.stream().mapToDouble(FigureMeasurement::p99).max().orElse(Double.NaN),
                seizures < MANY ? " (mark at 1 million 250 ms)" : ""));
        table.add("");
        if (seldom.isEmpty()) {
            return table;
        }
        table.add(FigureMeasurement.head("Questions for the facts alone, ms"));
        seldom.forEach(measurement -> table.add(measurement.line()));
        table.add(String.format(
                Locale.ROOT,
                "  geometric mean of the ratios %.3f, highest %.3f (mark 0.5)",
                geometricMean(seldom),
                seldom.stream().mapToDouble(FigureMeasurement::ratio).max().orElse(Double.NaN)));
        table.add("");
        return table;
    }

    private List<FigureMeasurement> all() {
        return Stream.concat(usual.stream(), seldom.stream()).toList();
    }

    private static double geometricMean(List<FigureMeasurement> measurements) {
        return Math.exp(measurements.stream()
                .mapToDouble(measurement -> Math.log(measurement.ratio()))
                .average()
                .orElse(Double.NaN));
    }
}
