package org.interdict.seizures.interception;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.AgeBand;
import org.interdict.contracts.codes.Exploitation;
import org.interdict.contracts.codes.InterceptionRole;
import org.interdict.contracts.codes.Sex;
import org.interdict.contracts.codes.VictimReferral;
import org.interdict.seizures.casework.Form;
import org.jspecify.annotations.Nullable;

/** A person who was intercepted; there is no member for a name, a birth date, a document or a phone. */
@Schema(additionalProperties = Schema.False.class)
public record InterceptedPerson(
        @NotNull InterceptionRole role,

        @Schema(description = "ICCS code at the level that is certain: 2, 4, 5 or 6 digits")
        @Pattern(regexp = "^(0[1-9]|1[01])([0-9]{2,4})?$")
        @Nullable
        String offence,

        @Nullable Sex sex,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"0-17", "18-24", "25-29", "30-39", "40-49", "50-59", "60+", "UNKNOWN"})
        @Nullable
        AgeBand ageBand,

        @Pattern(regexp = Form.COUNTRY) @Nullable String nationality,
        @Schema(description = "Of victims alone") @Nullable Exploitation exploitation,
        @Schema(description = "Of victims alone") @Nullable VictimReferral referredTo) {

    boolean isVictim() {
        return role == InterceptionRole.VICTIM;
    }
}
