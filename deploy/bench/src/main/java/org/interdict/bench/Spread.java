package org.interdict.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The units, days and commodities that sample seizures are of, each as often as the others. */
record Spread(List<String> units, List<String> days, List<String> commodities) {
    private static final int UNITS = 172;
    private static final List<String> REPORTERS = Stream.of("MU", "TH", "BE", "CO", "PA", "KE", "PK", "EC", "SN", "GE")
            .map(country -> country + "-NATIONAL")
            .toList();
    private static final List<String> COMMODITIES =
            List.of("COCAINE_HCL", "HEROIN", "CANNABIS_HERB", "METHAMPHETAMINE", "ACETIC_ANHYDRIDE");
    private static final List<String> MANY_COMMODITIES = List.of(
            "ACETIC_ANHYDRIDE",
            "AMPHETAMINE",
            "BENZODIAZEPINE",
            "CANNABIS_HERB",
            "CANNABIS_OIL",
            "CANNABIS_RESIN",
            "CAPTAGON",
            "COCAINE_BASE",
            "COCAINE_HCL",
            "COCA_LEAF",
            "COCA_PASTE",
            "CODEINE",
            "CRACK_COCAINE",
            "EPHEDRINE",
            "FENTANYL",
            "HEROIN",
            "KETAMINE",
            "KHAT",
            "MDMA",
            "METHADONE",
            "METHAMPHETAMINE",
            "MORPHINE",
            "OPIUM",
            "OXYCODONE",
            "PMK",
            "POTASSIUM_PERMANGANATE",
            "PSEUDOEPHEDRINE",
            "SYNTHETIC_CANNABINOID",
            "SYNTHETIC_CATHINONE",
            "TRAMADOL");

    /** Ten units and five commodities, in a year that nothing else is of: so the figures tell these records from others. */
    static Spread ofYear(int year) {
        return new Spread(REPORTERS, days(year, year), COMMODITIES);
    }

    /** As a programme's whole past may be: hardly two seizures are of the same month, unit and commodity. */
    static Spread ofTenYears(Connection registry) throws SQLException {
        List<String> units = new ArrayList<>();
        try (PreparedStatement query = registry.prepareStatement("""
                select code from unit where type = 'NATIONAL' and established_on < '2014-01-01' order by code limit ?
                """)) {
            query.setInt(1, UNITS);
            ResultSet found = query.executeQuery();
            while (found.next()) {
                units.add(found.getString(1));
            }
        }
        return new Spread(units, days(2014, 2023), MANY_COMMODITIES);
    }

    private static List<String> days(int first, int last) {
        return LocalDate.of(first, 1, 1)
                .datesUntil(LocalDate.of(last + 1, 1, 1))
                .map(LocalDate::toString)
                .toList();
    }
}
