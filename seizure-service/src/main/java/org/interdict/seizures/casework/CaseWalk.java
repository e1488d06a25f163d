package org.interdict.seizures.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.interdict.kit.http.Query;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.problem.Text;
import org.interdict.kit.time.FourDigitYears;
import org.jdbi.v3.core.statement.SqlStatement;

/** The order in which a list is walked, and the last record that its reader has. */
public final class CaseWalk {
    private final String alias;
    private final Order order;
    private final boolean descending;
    private final Optional<Place> after;

    private CaseWalk(String alias, Order order, boolean descending, Optional<Place> after) {
        this.alias = alias;
        this.order = order;
        this.descending = descending;
        this.after = after;
    }

    /**
     * An order that a list knows; the only names that reach a statement.
     *
     * @param parameter as the query says it
     */
    private record Order(
            String parameter, String column, String type, Function<CaseRecord, ?> key, Function<String, ?> read) {}

    /** Where a walk goes on: behind the record with this sort key and id. */
    private record Place(Object key, UUID id) {}

    /**
     * The walk that a query asks for, by the time of recording unless it says otherwise.
     *
     * @param alias of the table of the records
     * @param day the member with the local day
     * @param dayColumn the column with it
     */
    public static CaseWalk of(Query query, String alias, String day, String dayColumn) {
        Order byTime =
                new Order("recordedAt", "recorded_at", "timestamptz", CaseRecord::recordedAt, FourDigitYears::instant);
        List<Order> orders = List.of(byTime, new Order(day, dayColumn, "date", CaseRecord::day, FourDigitYears::day));
        CaseWalk walk = query.value(
                        "sort",
                        () -> Text.expected("{0}, {1}, recordedAt or -recordedAt", day, "-" + day),
                        sort -> sorted(alias, orders, sort))
                .orElseGet(() -> new CaseWalk(alias, byTime, false, Optional.empty()));
        return new CaseWalk(alias, walk.order, walk.descending, query.cursor(walk::place));
    }

    private static CaseWalk sorted(String alias, List<Order> orders, String sort) {
        boolean descending = sort.startsWith("-");
        String parameter = descending ? sort.substring(1) : sort;
        return orders.stream()
                .filter(order -> order.parameter.equals(parameter))
                .findFirst()
                .map(order -> new CaseWalk(alias, order, descending, Optional.empty()))
                .orElseThrow(() -> new IllegalArgumentException(sort));
    }

    /** A cursor says in which order it was given out: in another it would lose records. */
    public Cursor cursorAfter(CaseRecord record) {
        return new Cursor(name() + " " + order.key.apply(record) + " " + record.id());
    }

    private Place place(String cursor) {
        String[] parts = cursor.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(name())) {
            throw new IllegalArgumentException(cursor);
        }
        return new Place(order.read.apply(parts[1]), UUID.fromString(parts[2]));
    }

    private String name() {
        return (descending ? "-" : "") + order.parameter;
    }

    /** SQL that follows a first condition. */
    public String condition() {
        return after.isEmpty()
                ? ""
                : " and (%1$s.%2$s, %1$s.id) %3$s (cast(:afterKey as %4$s), :afterId)"
                        .formatted(alias, order.column, descending ? "<" : ">", order.type);
    }

    public String orderBy() {
        return (descending ? "%1$s.%2$s desc, %1$s.id desc" : "%1$s.%2$s, %1$s.id").formatted(alias, order.column);
    }

    public <S extends SqlStatement<S>> S bindTo(S statement) {
        after.ifPresent(place -> statement.bind("afterKey", place.key()).bind("afterId", place.id()));
        return statement;
    }
}
