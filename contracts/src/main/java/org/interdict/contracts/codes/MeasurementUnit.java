package org.interdict.contracts.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units of measure that a quantity may be stated in, each with its exact factor to the unit of its measure (international pound, ounce, gallon and acre by their legal definitions). */
public enum MeasurementUnit {
    KG("kg", Measure.MASS, "1"),
    G("g", Measure.MASS, "0.001"),
    MG("mg", Measure.MASS, "0.000001"),
    UG("ug", Measure.MASS, "0.000000001"),
    T("t", Measure.MASS, "1000"),
    LB("lb", Measure.MASS, "0.45359237"),
    OZ("oz", Measure.MASS, "0.028349523125"),
    L("l", Measure.VOLUME, "1"),
    ML("ml", Measure.VOLUME, "0.001"),
    M3("m3", Measure.VOLUME, "1000"),
    CC("cc", Measure.VOLUME, "0.001"),
    GAL_US("gal_us", Measure.VOLUME, "3.785411784"),
    GAL_UK("gal_uk", Measure.VOLUME, "4.54609"),
    ITEM("item", Measure.COUNT, "1"),
    TABLET("tablet", Measure.DOSE, "1"),
    PILL("pill", Measure.DOSE, "1"),
    CAPSULE("capsule", Measure.DOSE, "1"),
    AMPOULE("ampoule", Measure.DOSE, "1"),
    BLOTTER("blotter", Measure.DOSE, "1"),
    DOSE("dose", Measure.DOSE, "1"),
    VIAL("vial", Measure.DOSE, "1"),
    PLANT("plant", Measure.PLANT, "1"),
    BUSH("bush", Measure.PLANT, "1"),
    M2("m2", Measure.AREA, "1"),
    HA("ha", Measure.AREA, "10000"),
    ACRE("acre", Measure.AREA, "4046.8564224");

    private static final Map<String, MeasurementUnit> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(MeasurementUnit::code, Function.identity()));

    private final String code;
    private final Measure measure;
    private final BigDecimal factor;

    MeasurementUnit(String code, Measure measure, String factor) {
        this.code = code;
        this.measure = measure;
        this.factor = new BigDecimal(factor);
    }

    /** The unit with this code, such as {@code kg}. */
    @JsonCreator
    public static MeasurementUnit ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code))
                .orElseThrow(() -> new IllegalArgumentException("unknown unit of measure"));
    }

    /** The code on the wire, such as {@code kg}. */
    @JsonValue
    public String code() {
        return code;
    }

    public Measure measure() {
        return measure;
    }

    /** How many units of the measure one of it is, exactly. */
    public BigDecimal factor() {
        return factor;
    }

    /** The same amount in the unit of the measure, exactly. */
    public BigDecimal normalise(BigDecimal amount) {
        return amount.multiply(factor);
    }

    @Override
    public String toString() {
        return code;
    }
}
