package org.interdict.seizures.seizure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.AgeBand;
import org.interdict.contracts.codes.PersonRole;
import org.interdict.contracts.codes.Sex;
import org.interdict.seizures.casework.Form;
import org.jspecify.annotations.Nullable;

/** A person of a seizure; there is no member for a name, a birth date, a document or a phone. */
@Schema(additionalProperties = Schema.False.class)
public record Person(
        @NotNull PersonRole role,
        @Nullable Sex sex,

        @Schema(
                type = SchemaType.STRING,
                enumeration = {"0-17", "18-24", "25-29", "30-39", "40-49", "50-59", "60+", "UNKNOWN"})
        @Nullable
        AgeBand ageBand,

        @Pattern(regexp = Form.COUNTRY) @Nullable String nationality) {}
