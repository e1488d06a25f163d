package org.interdict.seizures.alert;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interdict.kit.http.Period;
import org.interdict.kit.http.Query;

/** What a reader asks: figures by these dimensions, over the alerts that were issued in this period, by days in UTC. */
record AlertQuestion(List<AlertDimension> groupBy, Period period) {
    static final Set<String> PARAMETERS = Set.of("groupBy", "from", "to");

    static AlertQuestion of(Query query) {
        List<AlertDimension> groupBy = query.list(
                "groupBy",
                "names of dimensions",
                name -> AlertDimension.named(name).orElseThrow());
        if (new HashSet<>(groupBy).size() < groupBy.size()) {
            query.fault("groupBy", "repeated-dimension", "A dimension may be named once.");
        }
        return new AlertQuestion(groupBy, Period.of(query));
    }
}
