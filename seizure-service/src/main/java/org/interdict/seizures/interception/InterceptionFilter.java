package org.interdict.seizures.interception;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.InterceptionFlow;
import org.interdict.contracts.codes.InterceptionOutcome;
import org.interdict.kit.http.Query;
import org.interdict.seizures.casework.Conditions;

/** Which interceptions a list is to hold, as conditions on {@code interception i}. */
final class InterceptionFilter {
    static final Set<String> PARAMETERS = Stream.concat(Conditions.PARAMETERS.stream(), Stream.of("flow", "outcome"))
            .collect(Collectors.toUnmodifiableSet());

    private InterceptionFilter() {}

    static Conditions of(Query query) {
        Conditions conditions = Conditions.ofRecord(query, "i", "intercepted_on");
        conditions.list("flow", "i.flow = any(:flow)", query.codes("flow", InterceptionFlow.class));
        conditions.list("outcome", "i.outcome = any(:outcome)", query.codes("outcome", InterceptionOutcome.class));
        return conditions;
    }
}
