package org.interdict.seizures.alert;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of an alert, as its issuer posts it. */
@Schema(additionalProperties = Schema.False.class)
public record NewClosure(
        @Size(min = 1, max = 1000) @Pattern(regexp = NewAlert.TEXT) @Nullable
        String reason) {}
