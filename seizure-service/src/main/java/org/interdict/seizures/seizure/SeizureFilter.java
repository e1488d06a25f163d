package org.interdict.seizures.seizure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.http.Period;
import org.interdict.kit.http.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which seizures a list is to hold, as conditions on {@code seizure s}; none means all. */
final class SeizureFilter {
    static final Set<String> PARAMETERS = Set.of(
            "unit",
            "unitType",
            "country",
            "commodityGroup",
            "commodity",
            "from",
            "to",
            "status",
            "channel",
            "transportMode",
            "origin",
            "destination",
            "operation",
            "initiative",
            "reference",
            "changedSince");

    private final List<String> ofRecord = new ArrayList<>();
    private final List<String> ofItem = new ArrayList<>();
    private final Map<String, Object[]> lists = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    static SeizureFilter of(Query query) {
        SeizureFilter filter = new SeizureFilter();
        filter.list("unit", "s.unit = any(:unit)", query.list("unit", "codes of units", matching(Form.UNIT)));
        filter.list("unitType", "s.unit_type = any(:unitType)", query.codes("unitType", UnitType.class));
        filter.list("country", "s.country = any(:country)", countries(query, "country"));
        filter.list("status", "s.status = any(:status)", query.codes("status", SeizureStatus.class));
        filter.list("channel", "s.channels && :channel", query.codes("channel", ExchangeChannel.class));
        filter.list(
                "transportMode",
                "s.transport_mode = any(:transportMode)",
                query.codes("transportMode", TransportMode.class));
        filter.list("origin", "left(s.origin, 2) = any(:origin)", countries(query, "origin"));
        filter.list("destination", "left(s.destination, 2) = any(:destination)", countries(query, "destination"));
        filter.list("operation", "s.operation = any(:operation)", tags(query, "operation"));
        filter.list("initiative", "s.initiatives && :initiative", tags(query, "initiative"));
        // A reference may hold a comma, so it is no list.
        filter.value("reference", "s.reference = :reference", query.text("reference"));
        filter.value("changedSince", "s.changed_at >= :changedSince", changedSince(query));
        Period period = Period.of(query);
        filter.value("from", "s.seized_on >= :from", period.from());
        filter.value("to", "s.seized_on <= :to", period.to());
        filter.itemList(
                "commodityGroup",
                "i.commodity_group = any(:commodityGroup)",
                query.codes("commodityGroup", CommodityGroup.class));
        filter.itemList("commodity", "i.commodity = any(:commodity)", query.codes("commodity", Commodity.class));
        return filter;
    }

    /** SQL that follows a first condition. */
    String conditions() {
        StringBuilder sql = new StringBuilder();
        ofRecord.forEach(condition -> sql.append(" and ").append(condition));
        if (!ofItem.isEmpty()) {
            // One item must answer all: a group and a commodity of two different items are no match.
            sql.append(" and exists (select 1 from seizure_item i where i.seizure_id = s.id");
            ofItem.forEach(condition -> sql.append(" and ").append(condition));
            sql.append(")");
        }
        return sql.toString();
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        lists.forEach((name, codes) -> statement.bindArray(name, String.class, codes));
        values.forEach(statement::bind);
        return statement;
    }

    private void list(String name, String condition, List<?> codes) {
        if (!codes.isEmpty()) {
            ofRecord.add(condition);
            lists.put(name, codes.stream().map(Object::toString).toArray());
        }
    }

    private void itemList(String name, String condition, List<?> codes) {
        if (!codes.isEmpty()) {
            ofItem.add(condition);
            lists.put(name, codes.stream().map(Object::toString).toArray());
        }
    }

    private void value(String name, String condition, Optional<?> value) {
        value.ifPresent(stated -> {
            ofRecord.add(condition);
            values.put(name, stated);
        });
    }

    private static List<String> countries(Query query, String name) {
        return query.list(name, "ISO 3166-1 alpha-2 codes", code -> {
            if (!Countries.isCountry(code)) {
                throw new IllegalArgumentException(code);
            }
            return code;
        });
    }

    private static List<String> tags(Query query, String name) {
        return query.list(name, "tags such as FISHNET", matching(Form.TAG));
    }

    private static Optional<Instant> changedSince(Query query) {
        return query.value(
                "changedSince",
                "an instant such as 2023-07-04T00:00:00Z",
                text -> OffsetDateTime.parse(text).toInstant());
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
