package org.interdict.kit.json;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The formats date and date-time (RFC 3339), for days that exist, in the years 1 to 9999 that the database knows. */
final class CalendarFormats {
    static final List<Format> ALL = List.of(new Day(), new Moment());

    private CalendarFormats() {}

    private static boolean isOrdinary(int year) {
        return year >= 1 && year <= 9999;
    }

    private static final class Day implements Format {
        @Override
        public String getName() {
            return "date";
        }

        @Override
        public boolean matches(ExecutionContext context, String text) {
            try {
                return isOrdinary(LocalDate.parse(text).getYear());
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    private static final class Moment implements Format {
        @Override
        public String getName() {
            return "date-time";
        }

        @Override
        public boolean matches(ExecutionContext context, String text) {
            try {
                return isOrdinary(OffsetDateTime.parse(text).getYear());
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
