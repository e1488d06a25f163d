package org.interdict.seizures.alert;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.seizures.casework.Form;
import org.jspecify.annotations.Nullable;

/** By what the subject of an alert is known; in the forms that seizures have, so that the two can be compared. */
@Schema(additionalProperties = Schema.False.class)
public record Identifiers(
        @Schema(description = "ISO 6346, with its check digit") @Pattern(regexp = Form.CONTAINER) @Nullable
        String containerNumber,

        @Schema(description = "IMO ship number, with its check digit") @Pattern(regexp = Form.VESSEL) @Nullable
        String vesselImo,

        @Pattern(regexp = Form.FLIGHT) @Nullable String flightNumber,

        @Pattern(regexp = Form.REFERENCE) @Nullable String documentNumber) {

    static final Identifiers NONE = new Identifiers(null, null, null, null);
}
