package org.interdict.seizures.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where events are delivered. */
@Schema(additionalProperties = Schema.False.class)
public record WebhookTarget(
        @NotNull Kind kind,

        @Schema(description = "https, to a public address; without user name, password and fragment")
        @NotNull
        @Size(min = 1, max = 2000)
        String url) {

    /** The ways of delivery. */
    @Schema(name = "DeliveryKind")
    public enum Kind {
        WEBHOOK
    }
}
