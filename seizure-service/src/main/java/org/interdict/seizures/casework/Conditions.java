package org.interdict.seizures.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.http.Period;
import org.interdict.kit.http.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Conditions on the rows of a table, each with the value that it names; none means all. */
public final class Conditions implements CaseFilter {
    /** The parameters of {@link #ofRecord}. */
    public static final Set<String> PARAMETERS =
            Set.of("unit", "unitType", "country", "from", "to", "status", "channel", "reference", "changedSince");

    private final List<String> sql = new ArrayList<>();
    private final Map<String, Object[]> lists = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * What can be asked of records of every kind.
     *
     * @param alias of the table of the records
     * @param day its column with the local day
     */
    public static Conditions ofRecord(Query query, String alias, String day) {
        Conditions conditions = new Conditions();
        conditions.list("unit", alias + ".unit = any(:unit)", query.list("unit", "codes of units", form(Form.UNIT)));
        conditions.list("unitType", alias + ".unit_type = any(:unitType)", query.codes("unitType", UnitType.class));
        conditions.list("country", alias + ".country = any(:country)", countries(query, "country"));
        conditions.list("status", alias + ".status = any(:status)", query.codes("status", SeizureStatus.class));
        conditions.list("channel", alias + ".channels && :channel", query.codes("channel", ExchangeChannel.class));
        // A reference may hold a comma, so it is no list.
        conditions.value("reference", alias + ".reference = :reference", query.text("reference"));
        conditions.value("changedSince", alias + ".changed_at >= :changedSince", query.instant("changedSince"));
        Period period = Period.of(query);
        conditions.value("from", "%s.%s >= :from".formatted(alias, day), period.from());
        conditions.value("to", "%s.%s <= :to".formatted(alias, day), period.to());
        return conditions;
    }

    public static List<String> countries(Query query, String name) {
        return query.list(name, "ISO 3166-1 alpha-2 codes", code -> {
            if (!Countries.isCountry(code)) {
                throw new IllegalArgumentException(code);
            }
            return code;
        });
    }

    /** Reads a value of this form. */
    public static UnaryOperator<String> form(String form) {
        return value -> {
            if (!value.matches(form)) {
                throw new IllegalArgumentException(value);
            }
            return value;
        };
    }

    /** A condition on one of these codes, if there are any. */
    public void list(String name, String condition, List<?> codes) {
        if (!codes.isEmpty()) {
            sql.add(condition);
            lists.put(name, codes.stream().map(Object::toString).toArray());
        }
    }

    public void value(String name, String condition, Optional<?> value) {
        value.ifPresent(stated -> {
            sql.add(condition);
            values.put(name, stated);
        });
    }

    public boolean isEmpty() {
        return sql.isEmpty();
    }

    @Override
    public String conditions() {
        StringBuilder all = new StringBuilder();
        sql.forEach(condition -> all.append(" and ").append(condition));
        return all.toString();
    }

    @Override
    public <S extends SqlStatement<S>> S bindTo(S statement) {
        lists.forEach((name, codes) -> statement.bindArray(name, String.class, codes));
        values.forEach(statement::bind);
        return statement;
    }
}
