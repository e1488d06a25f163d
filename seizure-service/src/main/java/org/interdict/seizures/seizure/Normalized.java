package org.interdict.seizures.seizure;

import java.math.BigDecimal;
import org.interdict.contracts.codes.Measure;

/** A quantity in the one unit of its measure: kg, l, item, dose, plant or m2. */
public record Normalized(BigDecimal value, String unit, Measure measure) {
    Normalized(BigDecimal value, Measure measure) {
        this(value, measure.unit(), measure);
    }
}
