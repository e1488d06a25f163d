package org.interdict.seizures.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how long a receiver wants to be left alone (RFC 9110, {@code Retry-After}). */
final class RetryAfter {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private RetryAfter() {}

    /**
     * The wait that a header states; empty where there is none, or none that can be read.
     *
     * @param date of the answer by the receiver's own clock, against which its date is measured
     */
    static Optional<Duration> of(@Nullable String header, @Nullable String date, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        return instant(header)
                .map(until -> Duration.between(instant(date).orElse(now), until))
                .filter(wait -> !wait.isNegative());
    }

    private static Optional<Instant> instant(@Nullable String httpDate) {
        try {
            return Optional.ofNullable(httpDate)
                    .map(text -> ZonedDateTime.parse(text, HTTP_DATE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
