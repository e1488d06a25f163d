package org.interdict.contracts.events.training;

import java.time.LocalDate;
import java.util.List;
import org.interdict.contracts.codes.Agency;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.jspecify.annotations.Nullable;

/**
 * A training activity after the change, as every training event carries it.
 *
 * @param reference the activity's name in addresses
 * @param version counts the changes of the record from 1
 * @param from the first day
 * @param to the last day
 * @param place UN/LOCODE without the space
 * @param units the codes of the units that it is for
 * @param partners who else held it
 */
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

    /**
     * How many officers of one agency of a unit, or of a country that has no unit there, took part, by sex.
     *
     * @param unit the code of the unit
     * @param country ISO 3166-1 alpha-2 code, where no unit is meant
     */
    public record Attendance(
            @Nullable String unit,
            @Nullable String country,
            @Nullable Agency agency,
            int female,
            int male,
            int unspecified) {}
}
