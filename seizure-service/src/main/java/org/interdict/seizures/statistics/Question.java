package org.interdict.seizures.statistics;

import jakarta.ws.rs.core.UriInfo;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private static final Set<Dimension> OF_THE_ITEM =
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

    /** Whether of a seizure with several items some may be asked for and others not. */
    public boolean choosesItems() {
        return filters.keySet().stream().anyMatch(OF_THE_ITEM::contains);
    }

    /** Whether every reader may have the answer over all records: nothing in it is finer than countries and months. */
    boolean isOpen() {
        return route.isEmpty()
                && Stream.concat(groupBy.stream(), filters.keySet().stream()).allMatch(Dimension::isOpen)
                && period.from().filter(day -> day.getDayOfMonth() != 1).isEmpty()
                && period.to()
                        .filter(day -> day.getDayOfMonth() != day.lengthOfMonth())
                        .isEmpty();
    }
}
