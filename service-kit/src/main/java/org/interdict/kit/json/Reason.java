package org.interdict.kit.json;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record is changed; kept with the version that it made. */
@Schema(additionalProperties = Schema.False.class)
public record Reason(
        @NotNull
        @Size(min = 1, max = 1000)
        @Pattern(regexp = "^(?!\\s)[^\\u0000-\\u0008\\u000B-\\u001F\\u007F]*(?<!\\s)$")
        String reason) {}
