package org.interdict.units.unit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.UnitStatus;

/** A step in the life of a unit as the registrar posts it. */
@Schema(additionalProperties = Schema.False.class)
public record UnitTransition(
        @NotNull UnitStatus to,

        @Schema(description = "The local day; not in the future, and not before the step before it") @NotNull
        LocalDate on,

        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = UnitTransition.REASON)
        String reason) {
    static final String REASON = "^(?!\\s)[^\\u0000-\\u0008\\u000B-\\u001F\\u007F]*(?<!\\s)$";

    Step step() {
        return new Step(to, on, reason);
    }
}
