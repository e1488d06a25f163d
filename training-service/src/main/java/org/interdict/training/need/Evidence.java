package org.interdict.training.need;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One figure behind a need, and where it can be asked for again. */
@Schema(description = "A figure behind the score, with the query that answers it")
public record Evidence(
        @Schema(
                description =
                        "seizuresInUnit, seizuresInCountry, seizuresOnRoutes, seizuresInSubregion, fieldsLeftEmpty, "
                                + "interceptionsInSubregion or daysSinceTaught")
        String figure,

        @Schema(description = "Of fieldsLeftEmpty: the dimension whose null row has the figure") @Nullable
        String field,

        @Schema(description = "Absent of daysSinceTaught when the theme was never taught there") @Nullable
        Long value,

        @Schema(description = "Of interceptionsInSubregion, in place of the value: 11 when there were so many, else 0")
        @Nullable
        Integer atLeast,

        @Schema(description = "Of daysSinceTaught: the activity that taught it last") @Nullable
        String lastTaught,

        @Schema(description = "Relative to the host") String query) {

    static Evidence count(String figure, long value, String query) {
        return new Evidence(figure, null, value, null, null, query);
    }

    static Evidence leftEmpty(DescribingField field, long value, String query) {
        return new Evidence("fieldsLeftEmpty", field.dimension(), value, null, null, query);
    }

    static Evidence atLeast(String figure, int atLeast, String query) {
        return new Evidence(figure, null, null, atLeast, null, query);
    }

    static Evidence taught(long daysAgo, String reference, String query) {
        return new Evidence("daysSinceTaught", null, daysAgo, null, reference, query);
    }

    static Evidence neverTaught(String query) {
        return new Evidence("daysSinceTaught", null, null, null, null, query);
    }
}
