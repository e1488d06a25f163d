package org.interdict.seizures.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.seizures.visibility.Sight;
import org.jspecify.annotations.Nullable;

/** An edition without its figures. */
public record EditionView(
        UUID id,
        @Schema(description = "The year that is reported") int year,

        @Schema(description = "The day of the figures of stock")
        LocalDate asOf,

        @Nullable String title,
        @Nullable String note,
        Instant computedAt,
        Instant publishedAt,

        @Schema(description = "The subject who published it; for analysts") @Nullable
        String publishedBy) {

    static EditionView of(Edition edition, Sight sight) {
        ProgrammeReport report = edition.report();
        return new EditionView(
                edition.id(),
                report.year(),
                report.asOf(),
                edition.title(),
                edition.note(),
                report.computedAt(),
                edition.publishedAt(),
                sight.isAnalyst() ? edition.publishedBy() : null);
    }
}
