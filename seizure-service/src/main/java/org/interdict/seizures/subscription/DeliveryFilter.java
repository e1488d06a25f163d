package org.interdict.seizures.subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interdict.kit.http.Query;
import org.interdict.seizures.casework.Conditions;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Which deliveries a list is to hold, as conditions on {@code delivery d}; none means all.
 *
 * @param before the position of the last one that the reader has
 */
record DeliveryFilter(Conditions asked, Optional<Long> before) {
    static final Set<String> PARAMETERS = Set.of("state", "outcome", "limit", "cursor");

    private static final String OUTCOME = "[A-Z0-9_]{1,40}";

    static DeliveryFilter of(Query query) {
        Conditions asked = new Conditions();
        List<DeliveryState> states = query.codes("state", DeliveryState.class);
        asked.list("state", "d.state = any(:state)", states);
        asked.list("outcome", """
                exists (
                    select from delivery_attempt made
                     where made.subscription_id = d.subscription_id and made.event_id = d.event_id
                       and made.outcome = any(:outcome))""", query.list("outcome", "outcomes of attempts", Conditions.form(OUTCOME)));
        return new DeliveryFilter(asked, query.cursor(Long::valueOf));
    }

    /** SQL that follows a first condition. */
    String conditions() {
        return asked.conditions() + (before.isPresent() ? " and d.position < :before" : "");
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        before.ifPresent(position -> statement.bind("before", position));
        return asked.bindTo(statement);
    }
}
