package org.interdict.units.unit;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.interdict.contracts.codes.Countries;
import org.interdict.kit.http.Query;
import org.interdict.kit.problem.Sentence;
import org.interdict.kit.problem.Text;
import org.jdbi.v3.core.statement.SqlStatement;

/** Units of a part of the world, as a condition on {@code unit u}. */
public record AreaFilter(Area area) {
    public static final Set<String> PARAMETERS = Set.of("country", "subregion", "region");

    public static AreaFilter of(Query query) {
        return new AreaFilter(new Area(
                list(query, "country", "ISO 3166-1 alpha-2 codes", Countries::isCountry),
                list(query, "subregion", "M.49 codes of subregions such as 014", Area::isSubregion),
                list(query, "region", "M.49 codes of regions such as 002", Area::isRegion)));
    }

    /** SQL that follows a first condition. */
    public String conditions() {
        return area.isEverywhere() ? "" : " and u.country = any(:countries)";
    }

    public <S extends SqlStatement<S>> S bindTo(S statement) {
        return area.isEverywhere()
                ? statement
                : statement.bindArray("countries", String.class, area.members().toArray());
    }

    private static List<String> list(
            Query query, String name, @Sentence(Text.EXPECTED) String expected, Predicate<String> isCode) {
        return query.list(name, expected, code -> {
            if (!isCode.test(code)) {
                throw new IllegalArgumentException(code);
            }
            return code;
        });
    }
}
