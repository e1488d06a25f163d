package org.interdict.seizures.seizure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.Commodity;
import org.jspecify.annotations.Nullable;

/** One kind of goods of a seizure. */
@Schema(additionalProperties = Schema.False.class)
public record SeizureItem(
        @NotNull Commodity commodity,
        @Size(min = 1, max = 500) @Nullable String description,
        @NotNull Quantity quantity,

        @Schema(description = "Harmonized System: 6, 8 or 10 digits")
        @Pattern(regexp = "^[0-9]{6}([0-9]{2}){0,2}$")
        @Nullable
        String hsCode,

        @Nullable Species species,
        @Nullable Firearm firearm) {}
