package org.interdict.seizures.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.interdict.kit.http.Query;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.time.FourDigitYears;
import org.jdbi.v3.core.statement.SqlStatement;

/** The order in which a list is walked, and the last alert that its reader has. */
record AlertWalk(boolean descending, Optional<Place> after) {
    private static final String ASCENDING = "issuedAt";
    private static final String DESCENDING = "-issuedAt";

    /** Where a walk goes on: behind the alert that was issued then and has this id. */
    record Place(Instant issuedAt, UUID id) {}

    static AlertWalk of(Query query) {
        boolean descending = query.value("sort", "issuedAt or -issuedAt", AlertWalk::isDescending)
                .orElse(false);
        return new AlertWalk(descending, query.cursor(text -> place(text, descending)));
    }

    private static boolean isDescending(String sort) {
        if (!sort.equals(ASCENDING) && !sort.equals(DESCENDING)) {
            throw new IllegalArgumentException(sort);
        }
        return sort.equals(DESCENDING);
    }

    /** A cursor says in which order it was given out: in another it would lose alerts. */
    Cursor cursorAfter(Alert alert) {
        return new Cursor(name(descending) + " " + alert.issuedAt() + " " + alert.id());
    }

    private static Place place(String cursor, boolean descending) {
        String[] parts = cursor.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(name(descending))) {
            throw new IllegalArgumentException(cursor);
        }
        return new Place(FourDigitYears.instant(parts[1]), UUID.fromString(parts[2]));
    }

    private static String name(boolean descending) {
        return descending ? DESCENDING : ASCENDING;
    }

    /** SQL that follows a first condition on {@code alert a}. */
    String condition() {
        return after.isEmpty()
                ? ""
                : " and (a.issued_at, a.id) %s (:afterIssue, :afterId)".formatted(descending ? "<" : ">");
    }

    String orderBy() {
        return descending ? "a.issued_at desc, a.id desc" : "a.issued_at, a.id";
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        after.ifPresent(place -> statement.bind("afterIssue", place.issuedAt()).bind("afterId", place.id()));
        return statement;
    }
}
