package org.interdict.units.unit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A point in decimal degrees, WGS 84. */
@Schema(additionalProperties = Schema.False.class)
public record Position(
        @NotNull @DecimalMin("-90") @DecimalMax("90") BigDecimal lat,
        @NotNull @DecimalMin("-180") @DecimalMax("180") BigDecimal lon) {
    /** 57.50 and 57.5 are one point. */
    public Position {
        lat = lat.stripTrailingZeros();
        lon = lon.stripTrailingZeros();
    }
}
