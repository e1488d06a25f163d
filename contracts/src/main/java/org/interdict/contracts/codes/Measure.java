package org.interdict.contracts.codes;

/** What a quantity measures; measures are never converted into one another nor added. Each has one unit in which sums are stated. */
public enum Measure {
    MASS("kg"),
    VOLUME("l"),
    COUNT("item"),
    DOSE("dose"),
    PLANT("plant"),
    AREA("m2");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    /** The unit that every quantity of this measure is normalised to. */
    public String unit() {
        return unit;
    }
}
