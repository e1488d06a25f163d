package org.interdict.seizures.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where on a subscriber wants to hear events again. */
@Schema(additionalProperties = Schema.False.class)
public record NewReplay(
        @Schema(description = "beginning, an instant such as 2023-07-04T00:00:00Z, or the cursor of an event")
        @NotNull
        @Size(min = 1, max = 200)
        String from) {}
