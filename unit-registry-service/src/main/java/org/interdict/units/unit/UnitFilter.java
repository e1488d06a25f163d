package org.interdict.units.unit;

import java.util.List;
import java.util.Set;
import org.interdict.contracts.codes.UnitStatus;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.http.Query;

/** Which units a list is to hold; an empty part means all. */
record UnitFilter(List<String> countries, List<UnitType> types, List<UnitStatus> statuses) {
    static final Set<String> PARAMETERS = Set.of("country", "type", "status", "limit", "cursor");

    static UnitFilter of(Query query) {
        return new UnitFilter(
                query.list("country", "ISO 3166-1 alpha-2 codes", UnitFilter::alpha2),
                query.codes("type", UnitType.class),
                query.codes("status", UnitStatus.class));
    }

    private static String alpha2(String code) {
        if (!org.interdict.contracts.codes.Countries.isCountry(code)) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }
}
