package org.interdict.seizures.alert;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.AlertOutcome;
import org.jspecify.annotations.Nullable;

/** What came of an alert, as who was asked posts it. */
@Schema(additionalProperties = Schema.False.class)
public record NewFeedback(
        @NotNull AlertOutcome outcome,

        @Schema(description = "The id of the seizure that the alert led to") @Nullable
        UUID seizure,

        @Schema(description = "For the own unit and the issuer alone")
        @Size(min = 1, max = 1000)
        @Pattern(regexp = NewAlert.TEXT)
        @Nullable
        String comment) {}
