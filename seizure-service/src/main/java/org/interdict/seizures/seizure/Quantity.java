package org.interdict.seizures.seizure;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.MeasurementUnit;
import org.interdict.contracts.codes.QuantityQuality;
import org.jspecify.annotations.Nullable;

/** A quantity as the unit stated it: at most 12 digits before the point and 6 after. */
@Schema(additionalProperties = Schema.False.class)
public record Quantity(
        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("999999999999.999999")
        @Schema(multipleOf = 0.000001)
        BigDecimal value,

        @NotNull
        @Schema(
                type = SchemaType.STRING,
                enumeration = {
                    "kg", "g", "mg", "ug", "t", "lb", "oz", "l", "ml", "m3", "cc", "gal_us", "gal_uk", "item", "tablet",
                    "pill", "capsule", "ampoule", "blotter", "dose", "vial", "plant", "bush", "m2", "ha", "acre"
                })
        MeasurementUnit unit,

        @Nullable QuantityQuality quality) {

    /** The same quantity in the one unit of its measure. */
    Normalized normalized() {
        return new Normalized(unit.normalise(value), unit.measure());
    }
}
