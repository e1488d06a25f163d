package org.interdict.training.need;

import java.util.Optional;
import org.interdict.contracts.codes.Countries;
import org.interdict.training.unit.KnownUnit;

/**
 * Where a unit stands.
 *
 * @param subregion by M.49; Antarctica lies in none
 */
record Post(String unit, String country, Optional<String> subregion) {
    static Post of(KnownUnit unit) {
        return new Post(unit.code(), unit.country(), Countries.subregionOf(unit.country()));
    }
}
