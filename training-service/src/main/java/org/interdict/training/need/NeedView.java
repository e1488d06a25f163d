package org.interdict.training.need;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.TrainingTheme;
import org.jspecify.annotations.Nullable;

/** How much a unit needs to be taught a theme, and why. */
public record NeedView(
        String unit,

        @Schema(description = "ISO 3166-1 alpha-2") String country,

        @Schema(description = "M.49, such as 014; absent in Antarctica") @Nullable
        String subregion,

        TrainingTheme theme,

        @Schema(description = "0 to 100, one decimal: 100 * recency * (0.8 * exposure + 0.2 * gaps)")
        BigDecimal score,

        Score parts,
        List<Evidence> evidence) {

    static NeedView of(Need need) {
        return new NeedView(
                need.post().unit(),
                need.post().country(),
                need.post().subregion().orElse(null),
                need.theme(),
                need.score().value(),
                need.score(),
                need.evidence());
    }
}
