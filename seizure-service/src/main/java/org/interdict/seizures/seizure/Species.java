package org.interdict.seizures.seizure;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.CitesAppendix;
import org.jspecify.annotations.Nullable;

/** The species of wildlife goods. */
@Schema(additionalProperties = Schema.False.class)
public record Species(
        @Size(min = 1, max = 100) @Nullable String scientificName,
        @Nullable CitesAppendix citesAppendix,
        @Nullable Boolean live) {}
