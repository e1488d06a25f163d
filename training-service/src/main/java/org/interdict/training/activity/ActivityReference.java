package org.interdict.training.activity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The reference that the trainer gave an activity; it stands in paths. */
record ActivityReference(@JsonValue String value) {
    static final String FORM = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    ActivityReference {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /** Whether the words stand for something else in the same place of a path. */
    static boolean isReserved(String value) {
        return value.equals("imports");
    }

    @Override
    public String toString() {
        return value;
    }
}
