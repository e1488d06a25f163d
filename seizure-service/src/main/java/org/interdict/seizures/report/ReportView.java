package org.interdict.seizures.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The report in the language of its reader. */
public record ReportView(
        @Schema(description = "When the figures were counted")
        Instant computedAt,

        @Schema(description = "The year that is reported") int year,

        @Schema(description = "The day of the figures of stock")
        LocalDate asOf,

        @Schema(enumeration = {"ar", "en", "es", "fr", "ru", "zh"})
        String language,

        @Schema(description = "The edition of which these are the frozen figures; absent of live ones") @Nullable
        EditionView edition,

        List<FigureView> figures) {

    /** A figure, exact and as it is printed. */
    public record FigureView(
            @Schema(description = "Such as seizures or quantity.COCAINE")
            String code,

            @Schema(description = "What it is called, in the language of the reader")
            String label,

            @Schema(description = "The paragraph of the original report")
            int paragraph,

            @Schema(description = "Exact; absent where it is hidden, or where there is nothing to count it from")
            @Nullable
            BigDecimal value,

            FigureUnit unit,
            Basis basis,

            @Schema(description = "The day of a stock, and the last day of a cumulative figure") @Nullable
            LocalDate asOf,

            @Schema(description = "True where there are so few persons that their number is not told") @Nullable
            Boolean hidden,

            @Schema(description = "In the words and with the rounding of the original")
            String printed,

            @Schema(description = "The address that answers the exact value to an analyst")
            String query) {

        static FigureView of(Figure figure, Printing printing) {
            return new FigureView(
                    figure.code(),
                    printing.words().label(figure.code()),
                    figure.paragraph(),
                    figure.value(),
                    figure.unit(),
                    figure.basis(),
                    figure.asOf(),
                    figure.hidden(),
                    printing.rounded(figure),
                    figure.query());
        }
    }

    static ReportView of(ProgrammeReport report, Optional<EditionView> edition, Printing printing) {
        return new ReportView(
                report.computedAt(),
                report.year(),
                report.asOf(),
                printing.words().language().tag(),
                edition.orElse(null),
                report.figures().stream()
                        .map(figure -> FigureView.of(figure, printing))
                        .toList());
    }
}
