package org.interdict.seizures.statistics;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.kit.http.Period;
import org.interdict.kit.http.Query;
import org.interdict.kit.problem.Text;
import org.interdict.seizures.casework.Conditions;

/**
 * What a reader asks: figures by these dimensions, over this period, of these values.
 *
 * @param route countries that the goods came from, through, or were meant for; none means all
 */
public record Question(
        List<Dimension> groupBy, Map<Dimension, List<String>> filters, List<String> route, Period period) {

    static final String ROUTE = "route";

    /** What the items answer; a seizure may have several values of each. */
    static final Set<Dimension> OF_ITEMS =
            Set.of(Dimension.COMMODITY_GROUP, Dimension.COMMODITY, Dimension.SPECIES, Dimension.ICCS);

    static Query read(UriInfo uri) {
        return read(uri, "groupBy");
    }

    /** Reads a query of the filters and this further parameter. */
    public static Query read(UriInfo uri, String parameter) {
        return Query.of(
                uri,
                Stream.concat(
                                Stream.of(parameter, "from", "to", ROUTE),
                                Stream.of(Dimension.values()).map(Dimension::parameter))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public static Question of(Query query) {
        List<Dimension> groupBy = query.list(
                "groupBy", "names of dimensions", name -> Dimension.named(name).orElseThrow());
        if (new HashSet<>(groupBy).size() < groupBy.size()) {
            query.fault("groupBy", "repeated-dimension", "A dimension may be named once.");
        }
        Map<Dimension, List<String>> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            List<String> values = query.list(
                    dimension.parameter(),
                    () -> Text.expected("values of {0}", dimension.parameter()),
                    dimension::value);
            if (!values.isEmpty()) {
                filters.put(dimension, values);
            }
        }
        return new Question(groupBy, filters, Conditions.countries(query, ROUTE), Period.of(query));
    }

    /** The names of what is grouped by, in the order of the columns. */
    List<String> names() {
        return groupBy.stream().map(Dimension::parameter).toList();
    }

    /** The parts by which the seizures are counted; empty when they have to be told apart one by one. */
    Optional<ItemParts> parts() {
        return ItemParts.of(groupBy, filters);
    }

    /** Whether of a seizure with several items some may be asked for and others not. */
    public boolean choosesItems() {
        return filters.keySet().stream().anyMatch(OF_ITEMS::contains);
    }

    /** The dimensions that it names, be it to group or to filter by. */
    Stream<Dimension> named() {
        return Stream.concat(groupBy.stream(), filters.keySet().stream());
    }

    /** True of the facts that it is about; {@link #bindTo} binds what they are compared with. */
    List<String> conditions(List<Dimension> unfolded) {
        List<String> conditions = new ArrayList<>();
        filters.forEach(
                (dimension, values) -> conditions.add(dimension.condition(values, unfolded.contains(dimension))));
        if (!route.isEmpty()) {
            conditions.add("f.route && :" + ROUTE);
        }
        period.from().ifPresent(day -> conditions.add("f.seized_on >= :from"));
        period.to().ifPresent(day -> conditions.add("f.seized_on <= :to"));
        if (filters.containsKey(Dimension.YEAR)) {
            // Said once more in a form that an index answers.
            conditions.add("f.seized_on between :firstDay and :lastDay");
        }
        return conditions;
    }

    org.jdbi.v3.core.statement.Query bindTo(org.jdbi.v3.core.statement.Query query) {
        filters.forEach((dimension, values) -> query.bindArray(dimension.parameter(), String.class, values.toArray()));
        if (!route.isEmpty()) {
            query.bindArray(ROUTE, String.class, route.toArray());
        }
        period.from().ifPresent(day -> query.bind("from", day));
        period.to().ifPresent(day -> query.bind("to", day));
        List<Integer> years = filters.getOrDefault(Dimension.YEAR, List.of()).stream()
                .map(Integer::valueOf)
                .sorted()
                .toList();
        if (!years.isEmpty()) {
            query.bind("firstDay", LocalDate.of(Math.max(1, years.get(0)), 1, 1));
            query.bind("lastDay", LocalDate.of(Math.max(1, years.get(years.size() - 1)), 12, 31));
        }
        return query;
    }

    /** The days on which its period begins and no longer lasts, as far as it is bounded. */
    Stream<LocalDate> bounds() {
        return Stream.concat(period.from().stream(), period.to().stream().map(day -> day.plusDays(1)));
    }

    /** Whether every reader may have the answer over all records: nothing in it is finer than countries and months. */
    boolean isOpen() {
        return route.isEmpty()
                && named().allMatch(Dimension::isOpen)
                && period.from().filter(day -> day.getDayOfMonth() != 1).isEmpty()
                && period.to()
                        .filter(day -> day.getDayOfMonth() != day.lengthOfMonth())
                        .isEmpty();
    }
}
