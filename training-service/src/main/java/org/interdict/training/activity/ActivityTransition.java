package org.interdict.training.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.TrainingStatus;

/** That an activity comes to another status. */
@Schema(additionalProperties = Schema.False.class)
public record ActivityTransition(
        @Schema(description = "HELD or CANCELLED") @NotNull TrainingStatus to,

        @Schema(description = "The day on which it came to it") @NotNull
        LocalDate on,

        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = NewActivity.TEXT)
        String reason) {}
