package org.interdict.seizures.alert;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interdict.contracts.codes.AlertStatus;
import org.interdict.contracts.codes.AlertSubject;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.kit.http.Query;
import org.interdict.seizures.seizure.Form;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which alerts a list is to hold, as conditions on {@code alert a}; none means all. */
final class AlertFilter {
    static final Set<String> PARAMETERS = Set.of(
            "subject", "status", "channel", "unit", "containerNumber", "vesselImo", "flightNumber", "changedSince");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object[]> lists = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param now decides what is open still */
    static AlertFilter of(Query query, Instant now) {
        AlertFilter filter = new AlertFilter();
        filter.list("subject", "a.subject = any(:subject)", query.codes("subject", AlertSubject.class));
        filter.list("status", """
                case when a.closed_at is not null then 'CLOSED'
                     when a.valid_until <= :now then 'EXPIRED'
                     else 'OPEN' end = any(:status)""", query.codes("status", AlertStatus.class));
        if (filter.lists.containsKey("status")) {
            filter.values.put("now", now);
        }
        filter.list("channel", "a.channels && :channel", query.codes("channel", ExchangeChannel.class));
        filter.list("unit", "a.unit = any(:unit)", query.list("unit", "codes of units", matching(Form.UNIT)));
        filter.list(
                "containerNumber",
                "a.container_number = any(:containerNumber)",
                query.list("containerNumber", "container numbers", matching(Form.CONTAINER)));
        filter.list(
                "vesselImo",
                "a.vessel_imo = any(:vesselImo)",
                query.list("vesselImo", "IMO ship numbers", matching(Form.VESSEL)));
        filter.list(
                "flightNumber",
                "flight_key(a.flight_number) = any(array(select flight_key(flight) from unnest(:flightNumber) flight))",
                query.list("flightNumber", "flight numbers", matching(Form.FLIGHT)));
        query.value(
                        "changedSince",
                        "an instant such as 2023-07-04T00:00:00Z",
                        text -> OffsetDateTime.parse(text).toInstant())
                .ifPresent(since -> {
                    filter.conditions.add("a.changed_at >= :changedSince");
                    filter.values.put("changedSince", since);
                });
        return filter;
    }

    /** SQL that follows a first condition. */
    String conditions() {
        StringBuilder sql = new StringBuilder();
        conditions.forEach(condition -> sql.append(" and ").append(condition));
        return sql.toString();
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        lists.forEach((name, codes) -> statement.bindArray(name, String.class, codes));
        values.forEach(statement::bind);
        return statement;
    }

    private void list(String name, String condition, List<?> codes) {
        if (!codes.isEmpty()) {
            conditions.add(condition);
            lists.put(name, codes.stream().map(Object::toString).toArray());
        }
    }

    private static UnaryOperator<String> matching(String form) {
        return value -> {
            if (!value.matches(form)) {
                throw new IllegalArgumentException(value);
            }
            return value;
        };
    }
}
