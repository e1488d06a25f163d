package org.interdict.training.activity;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.jspecify.annotations.Nullable;

/** A training activity as its readers see it. */
public record ActivityView(
        String reference,
        long version,
        String title,
        TrainingKind kind,
        List<TrainingTheme> themes,
        LocalDate from,
        LocalDate to,
        @Nullable String place,

        @Schema(description = "False where no list of UN/LOCODE knows the place; else absent") @Nullable
        Boolean placeKnown,

        List<String> units,
        List<String> partners,
        TrainingStatus status,
        List<Attendance> attendance) {

    static ActivityView of(Activity activity, @Nullable Boolean placeKnown) {
        return new ActivityView(
                activity.reference().value(),
                activity.version(),
                activity.title(),
                activity.kind(),
                activity.themes(),
                activity.from(),
                activity.to(),
                activity.place(),
                placeKnown,
                activity.units(),
                activity.partners(),
                activity.status(),
                activity.attendance());
    }
}
