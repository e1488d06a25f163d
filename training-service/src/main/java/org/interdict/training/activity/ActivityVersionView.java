package org.interdict.training.activity;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of an activity as its readers see it. */
public record ActivityVersionView(
        long version,
        @Schema(description = "What made this version") Change.Kind change,
        Instant at,

        @Schema(description = "Of a transition: the day on which the activity came to its status") @Nullable
        LocalDate on,

        @Schema(description = "Who made it; for trainers and analysts") @Nullable
        String by,

        @Schema(description = "Why; for trainers and analysts") @Nullable
        String reason,

        ActivityView activity) {}
