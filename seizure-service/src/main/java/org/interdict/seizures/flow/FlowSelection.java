package org.interdict.seizures.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Measure;
import org.interdict.seizures.statistics.FactSelection;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The facts whose roads a reader asks for: the statement counts by road, which a seizure has one of, so that counts add up. */
record FlowSelection(FactSelection facts, Level level) {

    /** @param query makes a query of the statement */
    FlowFigures count(Function<String, Query> query) {
        Tally total = new Tally();
        SortedMap<Hop, Tally> links = new TreeMap<>();
        Instant computedAt = null;
        try (Stream<Found> found =
                facts.bound(query.apply(statement())).map((results, context) -> found(results)).stream()) {
            for (Found each : (Iterable<Found>) found::iterator) {
                computedAt = each.computedAt();
                each.load().ifPresent(load -> {
                    total.add(load);
                    load.road()
                            .hops(level)
                            .forEach(hop -> links.computeIfAbsent(hop, none -> new Tally())
                                    .add(load));
                });
            }
        }
        return FlowFigures.of(this, computedAt, total, links);
    }

    /** What there is no road of is one row that says up to which event. */
    private String statement() {
        return """
               with counted as (
                 select f.origin, f.transit, f.destination, f.measure, f.quantity, f.position = %s as is_first
                   from seizure_fact f
                  where %s),
               road as (
                 select origin, transit, destination, measure, sum(quantity) as quantity,
                        count(*) filter (where is_first) as seizures, count(*) as items
                   from counted
                  group by origin, transit, destination, measure)
               select origin, transit, destination, measure, quantity, seizures, items, applied_until
                 from (select max(applied_until) as applied_until from seizure_fact_state) as state
                 left join road on true
               """.formatted(first(), facts.condition());
    }

    /** By its first item a seizure is counted once; positions begin at 0, but that item need not be asked for. */
    private String first() {
        return facts.question().choosesItems() ? "min(f.position) over (partition by f.seizure_id)" : "0";
    }

    private static Found found(ResultSet results) throws SQLException {
        return new Found(
                load(results),
                Optional.ofNullable(results.getTimestamp("applied_until"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }

    private static Optional<Tally.Load> load(ResultSet results) throws SQLException {
        String measure = results.getString("measure");
        if (measure == null) {
            return Optional.empty();
        }
        Road road = new Road(
                results.getString("origin"),
                List.of((String[])
                        Objects.requireNonNull(results.getArray("transit").getArray())),
                results.getString("destination"));
        return Optional.of(new Tally.Load(
                road,
                Measure.valueOf(measure),
                results.getBigDecimal("quantity"),
                results.getLong("seizures"),
                results.getLong("items")));
    }

    private record Found(
            Optional<Tally.Load> load, @Nullable Instant computedAt) {}
}
