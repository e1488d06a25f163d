package org.interdict.units.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The code of a border unit, such as {@code MUPMA-PCU}; begins with a country. */
record UnitCode(@JsonValue String value) {
    static final String FORM = "^[A-Z]{2}[A-Z0-9-]{1,30}$";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    UnitCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a unit code");
        }
    }

    static UnitCode nationalOf(String country) {
        return new UnitCode(country + "-NATIONAL");
    }

    @Override
    public String toString() {
        return value;
    }
}
