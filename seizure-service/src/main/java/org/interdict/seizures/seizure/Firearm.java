package org.interdict.seizures.seizure;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.FirearmMarking;
import org.interdict.contracts.codes.FirearmType;
import org.interdict.seizures.casework.Form;
import org.jspecify.annotations.Nullable;

/** What is known of a firearm. */
@Schema(additionalProperties = Schema.False.class)
public record Firearm(
        @Nullable FirearmType type,
        @Size(min = 1, max = 100) @Nullable String make,
        @Size(min = 1, max = 100) @Nullable String model,
        @Size(min = 1, max = 50) @Nullable String calibre,
        @Nullable FirearmMarking marking,
        @Pattern(regexp = Form.COUNTRY) @Nullable String countryOfManufacture,
        @Nullable Boolean tracingRequested) {}
