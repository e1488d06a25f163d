package org.interdict.seizures.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.interdict.kit.http.Query;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;

/** Which year is reported, and as of which day: not before the year begins, and not before that day has come. */
record ReportQuestion(int year, LocalDate asOf) {
    /** Adds what is wrong to the faults of the query; empty if something is. */
    static Optional<ReportQuestion> of(Query query, Clock clock) {
        Optional<Integer> year = query.value("year", "a year such as 2023", ReportQuestion::readYear);
        Optional<LocalDate> asOf = query.date("asOf");
        for (String name : List.of("year", "asOf")) {
            if (!query.states(name)) {
                query.fault(name, "missing", "The parameter is required.");
            }
        }
        Optional<ReportQuestion> question = year.flatMap(stated -> asOf.map(day -> new ReportQuestion(stated, day)));
        question.ifPresent(asked -> asked.checkIn(query, clock));
        asOf.filter(day -> year.isEmpty() && day.isAfter(latestToday(clock)))
                .ifPresent(day -> query.fault("asOf", "in-the-future", "The day has not come yet anywhere."));
        return question;
    }

    /** From a body, whose shape has been checked. */
    static ReportQuestion of(NewEdition asked, Clock clock) {
        ReportQuestion question = new ReportQuestion(asked.year(), asked.asOf());
        if (question.isTooLate(clock)) {
            throw ProblemException.invalid(
                    List.of(new Fault("/asOf", "in-the-future", "The day has not come yet anywhere.")));
        }
        if (question.isTooEarly()) {
            throw ProblemException.invalid(
                    List.of(new Fault("/asOf", "before-the-year", "The day is before the year that is reported.")));
        }
        return question;
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    private void checkIn(Query query, Clock clock) {
        if (isTooLate(clock)) {
            query.fault("asOf", "in-the-future", "The day has not come yet anywhere.");
        }
        if (isTooEarly()) {
            query.fault("asOf", "before-the-year", "The day is before the year that is reported.");
        }
    }

    private boolean isTooLate(Clock clock) {
        return asOf.isAfter(latestToday(clock));
    }

    private boolean isTooEarly() {
        return asOf.isBefore(firstDay());
    }

    private static LocalDate latestToday(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }

    private static int readYear(String text) {
        if (!text.matches("[0-9]{4}") || text.equals("0000")) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text);
    }
}
