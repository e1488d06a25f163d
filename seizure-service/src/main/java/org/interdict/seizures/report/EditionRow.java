package org.interdict.seizures.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code report_edition}; known to {@link Editions} alone, and public because JDBI makes it. */
public record EditionRow(
        UUID id,
        int year,
        LocalDate asOf,
        @Nullable String title,
        @Nullable String note,
        String figures,
        Instant computedAt,
        Instant publishedAt,
        String publishedBy) {

    Edition edition(List<Figure> figures) {
        return new Edition(
                id, new ProgrammeReport(computedAt, year, asOf, figures), title, note, publishedAt, publishedBy);
    }
}
