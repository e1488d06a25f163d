package org.interdict.training.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figures of a period. */
public record TrainingTotal(
        @Schema(description = "Activities held, network meetings not among them")
        long activities,

        @Schema(description = "Officers who attended the activities")
        long officers,

        @Schema(description = "Women among those officers") long women,

        @Schema(description = "Women of all officers whose sex is stated, per cent, one decimal; absent when none is")
        @Nullable
        BigDecimal womenShare,

        @Schema(description = "Network meetings held") long meetings,

        @Schema(description = "Participants of the meetings, never among the officers")
        long participants,

        @Schema(description = "Countries from which the participants came")
        long countries) {

    static TrainingTotal of(TrainingSums sums) {
        return new TrainingTotal(
                sums.activities(),
                sums.officers(),
                sums.women(),
                womenShare(sums),
                sums.meetings(),
                sums.participants(),
                sums.countries());
    }

    /** From the sums: a mean of the activities' shares would weigh an activity of two like one of two hundred. */
    private static @Nullable BigDecimal womenShare(TrainingSums sums) {
        long sexStated = sums.women() + sums.men();
        return sexStated == 0
                ? null
                : BigDecimal.valueOf(100 * sums.women()).divide(BigDecimal.valueOf(sexStated), 1, RoundingMode.HALF_UP);
    }
}
