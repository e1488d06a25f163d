package org.interdict.seizures.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.seizures.casework.Form;
import org.jspecify.annotations.Nullable;

/** A subscription as its owner posts it. */
@Schema(additionalProperties = Schema.False.class)
public record NewSubscription(
        @Schema(description = "What the owner calls it")
        @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = Form.REFERENCE)
        String name,

        @Schema(description = "Types of events; absent: all") @Size(min = 1, max = 50) @Nullable
        List<@Size(max = 100) String> eventTypes,

        @Nullable Interest filter,
        @NotNull WebhookTarget delivery) {}
