package org.interdict.training.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Figures of one row, or over all. */
public record TrainingTotal(
        @Schema(description = "Activities held, network meetings not among them")
        long activities,

        @Schema(description = "Officers who attended the activities")
        long officers,

        @Schema(description = "Women among those officers") long women,

        @Schema(description = "Men among those officers") long men,

        @Schema(description = "Women of all officers whose sex is stated, per cent, one decimal; absent when none is")
        @Nullable
        BigDecimal womenShare,

        @Schema(description = "Network meetings held") long meetings,

        @Schema(description = "Participants of the meetings, never among the officers")
        long participants,

        @Schema(description = "Countries from which the participants came")
        long countries) {

    /** The names of the figures, in their order. */
    static final List<String> NAMES =
            List.of("activities", "officers", "women", "men", "womenShare", "meetings", "participants", "countries");

    static TrainingTotal of(TrainingSums sums) {
        return new TrainingTotal(
                sums.activities(),
                sums.officers(),
                sums.women(),
                sums.men(),
                womenShare(sums),
                sums.meetings(),
                sums.participants(),
                sums.countries());
    }

    /** The figures by their names. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("activities", activities);
        members.put("officers", officers);
        members.put("women", women);
        members.put("men", men);
        if (womenShare != null) {
            members.put("womenShare", womenShare);
        }
        members.put("meetings", meetings);
        members.put("participants", participants);
        members.put("countries", countries);
        return members;
    }

    /** From the sums: a mean of the activities' shares would weigh an activity of two like one of two hundred. */
    private static @Nullable BigDecimal womenShare(TrainingSums sums) {
        long sexStated = sums.women() + sums.men();
        return sexStated == 0
                ? null
                : BigDecimal.valueOf(100 * sums.women()).divide(BigDecimal.valueOf(sexStated), 1, RoundingMode.HALF_UP);
    }
}
