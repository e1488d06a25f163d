package org.interdict.kit.json;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.interdict.kit.time.FourDigitYears;

/** The formats date and date-time (RFC 3339), for days that exist, in the years 1 to 9999 that the database knows. */
final class CalendarFormats {
    static final List<Format> ALL = List.of(new Day(), new Moment());

    /** Java's parser also takes times without seconds and offsets with them. */
    private static final Pattern RFC_3339 =
            Pattern.compile(".{10}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})");

    private CalendarFormats() {}

    private static final class Day implements Format {
        @Override
        public String getName() {
            return "date";
        }

        @Override
        public boolean matches(ExecutionContext context, String text) {
            try {
                return FourDigitYears.include(LocalDate.parse(text).getYear());
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
                return RFC_3339.matcher(text).matches()
                        && FourDigitYears.include(OffsetDateTime.parse(text).getYear());
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
