package org.interdict.contracts.codes;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The countries of ISO 3166-1 by their alpha-2 codes, and the places of UN/LOCODE, which begin with them. */
public final class Countries {
    /** UN/LOCODE without the space: a country and three characters, letters or the digits 2 to 9. */
    private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    private static final Set<String> ALPHA2 = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Countries() {}

    public static Set<String> all() {
        return ALPHA2;
    }

    public static boolean isCountry(String alpha2) {
        return ALPHA2.contains(alpha2);
    }

    /** Whether this is a well-formed UN/LOCODE of an existing country. */
    public static boolean isPlace(String locode) {
        return LOCODE.matcher(locode).matches() && isCountry(countryOf(locode));
    }

    /** The country of a country or place. */
    public static String countryOf(String place) {
        return place.substring(0, 2);
    }

    /** Whether the country is a Member State of the United Nations, as CLDR lists them. */
    public static boolean isUnMember(String alpha2) {
        return World.isUnMember(alpha2);
    }

    /** The subregion of a country by its M.49 code, such as 014; empty for Antarctica, which lies in none. */
    public static Optional<String> subregionOf(String alpha2) {
        return World.subregionOf(alpha2);
    }

    /** The region of a country by its M.49 code, such as 002; empty where there is no subregion. */
    public static Optional<String> regionOf(String alpha2) {
        return World.regionOf(alpha2);
    }
}
