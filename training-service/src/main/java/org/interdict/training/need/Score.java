package org.interdict.training.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three parts of a score, each from 0 to 1 with six decimals, from which anybody can calculate it again. */
@Schema(description = "The parts from which the score is calculated")
public record Score(
        @Schema(description = "To seizures or interceptions, 0 to 1")
        BigDecimal exposure,

        @Schema(description = "Mean share of describing members that the unit's own seizures leave empty, 0 to 1")
        BigDecimal gaps,

        @Schema(description = "Days since the theme was taught there, of 730; 1 when it never was")
        BigDecimal recency) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal WEIGHT_OF_EXPOSURE = new BigDecimal("0.8");
    private static final BigDecimal WEIGHT_OF_GAPS = new BigDecimal("0.2");

    public Score {
        exposure = exposure.setScale(6, RoundingMode.HALF_UP);
        gaps = gaps.setScale(6, RoundingMode.HALF_UP);
        recency = recency.setScale(6, RoundingMode.HALF_UP);
    }

    /** 0 to 100, one decimal. */
    BigDecimal value() {
        BigDecimal pressing = exposure.multiply(WEIGHT_OF_EXPOSURE).add(gaps.multiply(WEIGHT_OF_GAPS));
        return HUNDRED.multiply(recency).multiply(pressing).setScale(1, RoundingMode.HALF_UP);
    }
}
