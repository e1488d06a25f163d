package org.interdict.training.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.kit.http.Period;
import org.interdict.kit.http.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Which activities a list is to hold, as conditions on {@code training_activity a}; none means all. */
final class ActivityFilter {
    /** What a whole list knows; a page of it also where it begins and ends. */
    static final Set<String> PARAMETERS = Set.of("kind", "theme", "status", "unit", "country", "partner", "from", "to");

    private static final String OF_COUNTRY = """
            (left(a.place, 2) = any(:country) or exists (
                 select 1 from training_attendance line where line.reference = a.reference and line.country = any(:country)))""";

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, String[]> lists = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private ActivityFilter() {}

    static ActivityFilter of(Query query) {
        ActivityFilter filter = new ActivityFilter();
        filter.list("kind", "a.kind = any(:kind)", query.codes("kind", TrainingKind.class));
        filter.list("theme", "a.themes && cast(:theme as varchar[])", query.codes("theme", TrainingTheme.class));
        filter.list("status", "a.status = any(:status)", query.codes("status", TrainingStatus.class));
        filter.list(
                "unit",
                "a.concerned_units && cast(:unit as varchar[])",
                query.list("unit", "codes of units", valid(code -> code.matches(NewActivity.UNIT))));
        filter.list(
                "country", OF_COUNTRY, query.list("country", "ISO 3166-1 alpha-2 codes", valid(Countries::isCountry)));
        query.text("partner").ifPresent(partner -> filter.value("partner", ":partner = any(a.partners)", partner));
        Period period = Period.of(query);
        period.from().ifPresent(day -> filter.value("from", "a.ends_on >= :from", day));
        period.to().ifPresent(day -> filter.value("to", "a.starts_on <= :to", day));
        return filter;
    }

    /** SQL that follows a first condition. */
    String conditions() {
        return conditions.toString();
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        lists.forEach((name, list) -> statement.bindArray(name, String.class, (Object[]) list));
        return statement.bindMap(values);
    }

    private void list(String name, String condition, List<?> wanted) {
        if (!wanted.isEmpty()) {
            conditions.append(" and ").append(condition);
            lists.put(name, wanted.stream().map(Object::toString).toArray(String[]::new));
        }
    }

    private void value(String name, String condition, Object value) {
        conditions.append(" and ").append(condition);
        values.put(name, value);
    }

    private static Function<String, String> valid(java.util.function.Predicate<String> isValid) {
        return text -> {
            if (!isValid.test(text)) {
                throw new IllegalArgumentException(text);
            }
            return text;
        };
    }
}
