package org.interdict.training.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.Agency;
import org.jspecify.annotations.Nullable;

/** How many officers of a unit, or of a country that has no unit there, took part, by sex where it is known. */
@Schema(additionalProperties = Schema.False.class)
public record Attendance(
        @Pattern(regexp = NewActivity.UNIT) @Nullable String unit,

        @Schema(description = "ISO 3166-1 alpha-2; in place of the unit") @Pattern(regexp = "^[A-Z]{2}$") @Nullable
        String country,

        @Nullable Agency agency,
        @Schema(defaultValue = "0") @Min(0) @Max(100_000) int female,
        @Schema(defaultValue = "0") @Min(0) @Max(100_000) int male,

        @Schema(description = "Officers whose sex is not stated", defaultValue = "0") @Min(0) @Max(100_000)
        int unspecified) {}
