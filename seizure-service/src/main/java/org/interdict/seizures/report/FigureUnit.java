package org.interdict.seizures.report;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a figure counts or measures in. */
public enum FigureUnit {
    STATE("state"),
    UNIT("unit"),
    ACTIVITY("activity"),
    OFFICER("officer"),
    PERCENT("%"),
    SEIZURE("seizure"),
    PERSON("person"),
    KILOGRAM("kg"),
    ITEM("item");

    private final String code;

    FigureUnit(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
