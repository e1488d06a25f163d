package org.interdict.training.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.jspecify.annotations.Nullable;

/** A training activity as the trainer posts it. */
@Schema(additionalProperties = Schema.False.class)
public record NewActivity(
        @NotNull @Pattern(regexp = ActivityReference.FORM) String reference,
        @NotNull @Size(min = 1, max = 300) String title,
        @NotNull TrainingKind kind,
        @NotNull @Size(min = 1, max = 10) List<TrainingTheme> themes,
        @Schema(description = "The first day") @NotNull LocalDate from,
        @Schema(description = "The last day") @NotNull LocalDate to,

        @Schema(description = "UN/LOCODE without the space") @Pattern(regexp = "^[A-Z]{2}[A-Z2-9]{3}$") @Nullable
        String place,

        @Schema(description = "The units that the activity is for") @Size(max = 200) @Nullable
        List<@Pattern(regexp = UNIT) String> units,

        @Size(max = 50) @Nullable List<@Size(min = 1, max = 200) String> partners,

        @Schema(description = "PLANNED unless stated") @Nullable
        TrainingStatus status,

        @Schema(description = "Once the activity is held") @Size(max = 1000) @Nullable
        List<Attendance> attendance) {

    /** The form of a unit's code in the registry. */
    static final String UNIT = "^[A-Z]{2}[A-Z0-9-]{1,30}$";
}
