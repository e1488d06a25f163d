package org.interdict.seizures.seizure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.kit.http.Query;
import org.interdict.seizures.casework.CaseFilter;
import org.interdict.seizures.casework.Conditions;
import org.interdict.seizures.casework.Form;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which seizures a list is to hold, as conditions on {@code seizure s}; none means all. */
final class SeizureFilter implements CaseFilter {
    static final Set<String> PARAMETERS = Stream.concat(
                    Conditions.PARAMETERS.stream(),
                    Stream.of(
                            "commodityGroup",
                            "commodity",
                            "transportMode",
                            "origin",
                            "destination",
                            "operation",
                            "initiative"))
            .collect(Collectors.toUnmodifiableSet());

    private final Conditions ofRecord;
    private final Conditions ofItem = new Conditions();

    private SeizureFilter(Conditions ofRecord) {
        this.ofRecord = ofRecord;
    }

    static SeizureFilter of(Query query) {
        SeizureFilter filter = new SeizureFilter(Conditions.ofRecord(query, "s", "seized_on"));
        filter.ofRecord.list(
                "transportMode",
                "s.transport_mode = any(:transportMode)",
                query.codes("transportMode", TransportMode.class));
        filter.ofRecord.list("origin", "left(s.origin, 2) = any(:origin)", Conditions.countries(query, "origin"));
        filter.ofRecord.list(
                "destination",
                "left(s.destination, 2) = any(:destination)",
                Conditions.countries(query, "destination"));
        filter.ofRecord.list("operation", "s.operation = any(:operation)", tags(query, "operation"));
        filter.ofRecord.list("initiative", "s.initiatives && :initiative", tags(query, "initiative"));
        filter.ofItem.list(
                "commodityGroup",
                "i.commodity_group = any(:commodityGroup)",
                query.codes("commodityGroup", CommodityGroup.class));
        filter.ofItem.list("commodity", "i.commodity = any(:commodity)", query.codes("commodity", Commodity.class));
        return filter;
    }

    @Override
    public String conditions() {
        // One item must answer all: a group and a commodity of two different items are no match.
        return ofItem.isEmpty()
                ? ofRecord.conditions()
                : ofRecord.conditions() + " and exists (select 1 from seizure_item i where i.seizure_id = s.id"
                        + ofItem.conditions() + ")";
    }

    @Override
    public <S extends SqlStatement<S>> S bindTo(S statement) {
        return ofItem.bindTo(ofRecord.bindTo(statement));
    }

    private static List<String> tags(Query query, String name) {
        return query.list(name, "tags such as FISHNET", Conditions.form(Form.TAG));
    }
}
