package org.interdict.training.statistics;

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

/** What a reader asks: figures by these dimensions, over this period, of these values. */
record Question(List<Dimension> groupBy, Map<Dimension, List<String>> filters, Period period) {
    private static final Set<String> PARAMETERS = Stream.concat(
                    Stream.of("groupBy", "from", "to"),
                    Stream.of(Dimension.values()).map(Dimension::parameter))
            .collect(Collectors.toUnmodifiableSet());

    /** The question that a query asks; refused with everything that is wrong with it. */
    static Question of(UriInfo uri) {
        Query query = Query.of(uri, PARAMETERS);
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
        Question question = new Question(groupBy, filters, Period.of(query));
        query.refuseFaults();
        return question;
    }

    List<String> columns() {
        return groupBy.stream().map(Dimension::parameter).toList();
    }
}
