package org.interdict.seizures.seizure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.interdict.kit.http.Query;
import org.interdict.kit.page.Cursor;
import org.jdbi.v3.core.statement.SqlStatement;

/** The order in which a list is walked, and the last record that its reader has. */
record SeizureWalk(Order order, boolean descending, Optional<Place> after) {
    /** The orders that a list knows; the only names that reach a statement. */
    enum Order {
        SEIZED_ON("seizedOn", "s.seized_on", "date") {
            @Override
            Object of(Seizure seizure) {
                return seizure.seizedOn();
            }

            @Override
            Object read(String text) {
                return LocalDate.parse(text);
            }
        },
        RECORDED_AT("recordedAt", "s.recorded_at", "timestamptz") {
            @Override
            Object of(Seizure seizure) {
                return seizure.recordedAt();
            }

            @Override
            Object read(String text) {
                return Instant.parse(text);
            }
        };

        private final String parameter;
        private final String column;
        private final String type;

        Order(String parameter, String column, String type) {
            this.parameter = parameter;
            this.column = column;
            this.type = type;
        }

        abstract Object of(Seizure seizure);

        abstract Object read(String text);
    }

    /** Where a walk goes on: behind the record with this sort key and id. */
    record Place(Object key, UUID id) {}

    static SeizureWalk of(Query query) {
        SeizureWalk walk = query.value("sort", "seizedOn, -seizedOn, recordedAt or -recordedAt", SeizureWalk::sorted)
                .orElseGet(() -> sorted("recordedAt"));
        return new SeizureWalk(walk.order, walk.descending, query.cursor(walk::place));
    }

    private static SeizureWalk sorted(String sort) {
        boolean descending = sort.startsWith("-");
        for (Order order : Order.values()) {
            if (order.parameter.equals(descending ? sort.substring(1) : sort)) {
                return new SeizureWalk(order, descending, Optional.empty());
            }
        }
        throw new IllegalArgumentException(sort);
    }

    /** A cursor says in which order it was given out: in another it would lose records. */
    Cursor cursorAfter(Seizure seizure) {
        return new Cursor(name() + " " + order.of(seizure) + " " + seizure.id());
    }

    private Place place(String cursor) {
        String[] parts = cursor.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(name())) {
            throw new IllegalArgumentException(cursor);
        }
        return new Place(order.read(parts[1]), UUID.fromString(parts[2]));
    }

    private String name() {
        return (descending ? "-" : "") + order.parameter;
    }

    /** SQL that follows a first condition on {@code seizure s}. */
    String condition() {
        return after.isEmpty()
                ? ""
                : " and (%s, s.id) %s (cast(:afterKey as %s), :afterId)"
                        .formatted(order.column, descending ? "<" : ">", order.type);
    }

    String orderBy() {
        return order.column + (descending ? " desc, s.id desc" : ", s.id");
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        after.ifPresent(place -> statement.bind("afterKey", place.key()).bind("afterId", place.id()));
        return statement;
    }
}
