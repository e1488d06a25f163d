package org.interdict.seizures.seizure;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.seizures.casework.Form;
import org.jspecify.annotations.Nullable;

/** How the goods moved. */
@Schema(additionalProperties = Schema.False.class)
public record Transport(
        @Nullable TransportMode mode,

        @Schema(description = "ISO 6346, with its check digit") @Pattern(regexp = Form.CONTAINER) @Nullable
        String containerNumber,

        @Schema(description = "IMO ship number, with its check digit") @Pattern(regexp = Form.VESSEL) @Nullable
        String vesselImo,

        @Pattern(regexp = Form.FLIGHT) @Nullable String flightNumber,

        @Pattern(regexp = Form.REFERENCE) @Nullable String documentNumber) {

    static final Transport NONE = new Transport(null, null, null, null, null);
}
