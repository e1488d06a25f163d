package org.interdict.seizures.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The figures of the report as they were counted at one time.
 *
 * @param year that the figures of a year are of
 * @param asOf the day that the figures of stock are of
 */
record ProgrammeReport(Instant computedAt, int year, LocalDate asOf, List<Figure> figures) {
    ProgrammeReport {
        figures = List.copyOf(figures);
    }
}
