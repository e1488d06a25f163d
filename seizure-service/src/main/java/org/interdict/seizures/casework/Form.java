package org.interdict.seizures.casework;

/** The forms of texts, as the published schema states them. */
public final class Form {
    public static final String UNIT = "^[A-Z]{2}[A-Z0-9-]{1,30}$";
    public static final String COUNTRY = "^[A-Z]{2}$";
    public static final String PLACE = "^[A-Z]{2}[A-Z2-9]{3}$";
    public static final String COUNTRY_OR_PLACE = "^[A-Z]{2}([A-Z2-9]{3})?$";
    public static final String CONTAINER = "^[A-Z]{3}[JUZ][0-9]{7}$";
    public static final String VESSEL = "^[0-9]{7}$";
    public static final String FLIGHT = "^[A-Z0-9]{2,10}$";
    public static final String TAG = "^[A-Z0-9][A-Z0-9_-]{0,63}$";

    /** No space at either end; no control character and nothing that turns the direction of writing. */
    public static final String REFERENCE =
            "^(?!\\s)[^\\u0000-\\u001F\\u007F-\\u009F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]{1,100}(?<!\\s)$";

    private Form() {}
}
