package org.interdict.units.unit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.Agency;
import org.jspecify.annotations.Nullable;

/** An agency that works in a unit, with its officers by sex where the reader may know them. */
@Schema(additionalProperties = Schema.False.class)
public record UnitAgency(@NotNull Agency agency, @Nullable Officers officers) {
    /** Numbers of officers. */
    @Schema(additionalProperties = Schema.False.class)
    public record Officers(
            @Min(0) @Max(100_000) int female,
            @Min(0) @Max(100_000) int male) {}

    UnitAgency withoutOfficers() {
        return new UnitAgency(agency, null);
    }
}
