package org.interdict.units.unit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.UnitTool;
import org.interdict.contracts.codes.UnitType;
import org.jspecify.annotations.Nullable;

/** A unit as the registrar posts it; NATIONAL states its country, every other type its place. */
@Schema(additionalProperties = Schema.False.class)
public record NewUnit(
        @NotNull @Pattern(regexp = UnitCode.FORM) String code,

        @NotNull @Size(min = 1, max = 200) @Pattern(regexp = NewUnit.NAME)
        String name,

        @NotNull UnitType type,

        @Schema(description = "UN/LOCODE without the space") @Pattern(regexp = "^[A-Z]{2}[A-Z2-9]{3}$") @Nullable
        String place,

        @Schema(description = "ISO 3166-1 alpha-2; for NATIONAL") @Pattern(regexp = "^[A-Z]{2}$") @Nullable
        String country,

        @Size(max = 20) @Nullable List<UnitAgency> agencies,
        @Size(max = 10) @Nullable List<UnitTool> channels,
        @Nullable LocalDate establishedOn,
        @Nullable Boolean womensNetwork,
        @Nullable Position position) {
    /** No space at either end, which files lose; no control character and nothing that turns the direction of writing. */
    static final String NAME =
            "^(?!\\s)[^\\u0000-\\u001F\\u007F-\\u009F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]*(?<!\\s)$";
}
