package org.interdict.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Days and instants of the years 1 to 9999: ISO 8601 also knows signed years, and the database does not know most of them. */
public final class FourDigitYears {
    private FourDigitYears() {}

    public static boolean include(int year) {
        return year >= 1 && year <= 9999;
    }

    /** Reads a day such as 2023-07-04. */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        check(day.getYear());
        return day;
    }

    /** Reads an instant such as 2023-07-04T00:00:00Z; its year is that of its own offset. */
    public static Instant instant(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        check(moment.getYear());
        return moment.toInstant();
    }

    private static void check(int year) {
        if (!include(year)) {
            throw new DateTimeException("not a year of four digits");
        }
    }
}
