package org.interdict.contracts.events.training;

import java.time.LocalDate;
import java.util.List;
import org.interdict.contracts.codes.Agency;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.jspecify.annotations.Nullable;

/** A training activity after the change, as every training event carries it. */
public record TrainingState(
        String reference,
        long version,
        String title,
        TrainingKind kind,
        List<TrainingTheme> themes,
        LocalDate from,
        LocalDate to,
        @Nullable String place,
        List<String> units,
        List<String> partners,
        TrainingStatus status,
        List<Attendance> attendance) {

    /** How many officers of one agency of a unit, or of a country that has no unit there, took part, by sex. */
    public record Attendance(
            @Nullable String unit,
            @Nullable String country,
            @Nullable Agency agency,
            int female,
            int male,
            int unspecified) {}
}
