package org.interdict.seizures.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Figures and reports for tests. */
final class AFigure {
    static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private AFigure() {}

    static Figure of(FigureUnit unit, BigDecimal value) {
        String code = switch (unit) {
            case KILOGRAM, ITEM -> Line.COCAINE.code();
            case PERCENT -> Line.WOMEN_SHARE.code();
            default -> Line.SEIZURES.code();
        };
        return new Figure(code, 21, value, unit, Basis.YEAR, null, null, "/");
    }

    /** Every line of the report: 1,234 of each, but 212 million cigarettes, 56 suspects, and victims too few to be told. */
    static ProgrammeReport report() {
        return new ProgrammeReport(Instant.parse("2024-07-05T06:12:09.123456Z"), 2023, DAY, figures());
    }

    private static List<Figure> figures() {
        return Stream.of(Line.values()).map(AFigure::figure).toList();
    }

    private static Figure figure(Line line) {
        return switch (line) {
            case CIGARETTES -> Figure.ofYear(line, BigDecimal.valueOf(212_000_000), "/c");
            case WOMEN_SHARE -> Figure.ofYear(line, new BigDecimal("23.0"), "/w");
            case SUSPECTED_TRAFFICKERS -> Figure.ofPersons(line, OptionalLong.of(56), DAY, "/s");
            case VICTIMS_IDENTIFIED -> Figure.ofPersons(line, OptionalLong.empty(), DAY, "/v");
            default ->
                line.basis() == Basis.STOCK
                        ? Figure.ofDay(line, 1234, DAY, "/d")
                        : Figure.ofYear(line, BigDecimal.valueOf(1234), "/y");
        };
    }
}
