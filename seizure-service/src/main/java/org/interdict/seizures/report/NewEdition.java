package org.interdict.seizures.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An edition as an analyst asks for it. */
@Schema(additionalProperties = Schema.False.class)
public record NewEdition(
        @Schema(description = "The year that is reported") @NotNull @Min(1) @Max(9999)
        Integer year,

        @Schema(description = "The day of the figures of stock; not before the year, not in the future") @NotNull
        LocalDate asOf,

        @Size(min = 1, max = 200) @Pattern(regexp = "^(?!\\s)[^\\u0000-\\u001F\\u007F]*(?<!\\s)$") @Nullable
        String title,

        @Size(min = 1, max = 2000)
        @Pattern(regexp = "^(?!\\s)[^\\u0000-\\u0008\\u000B-\\u001F\\u007F]*(?<!\\s)$")
        @Nullable
        String note) {}
