package org.interdict.seizures.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.interdict.kit.http.Query;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.time.FourDigitYears;
import org.jdbi.v3.core.statement.SqlStatement;

/** The last edition that the reader of a list has; the latest come first. */
record EditionWalk(Optional<Place> after) {
    /** Where a walk goes on: behind the edition that was published then and has this id. */
    record Place(Instant publishedAt, UUID id) {}

    static EditionWalk of(Query query) {
        return new EditionWalk(query.cursor(EditionWalk::place));
    }

    static Cursor cursorAfter(Edition edition) {
        return new Cursor(edition.publishedAt() + " " + edition.id());
    }

    private static Place place(String cursor) {
        String[] parts = cursor.split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(cursor);
        }
        return new Place(FourDigitYears.instant(parts[0]), UUID.fromString(parts[1]));
    }

    String condition() {
        return after.isEmpty() ? "true" : "(published_at, id) < (:afterPublished, :afterId)";
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        after.ifPresent(
                place -> statement.bind("afterPublished", place.publishedAt()).bind("afterId", place.id()));
        return statement;
    }
}
