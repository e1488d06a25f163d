package org.interdict.seizures.unit;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interdict.kit.copy.LocalCopy;

/** The units of the registry, by its events; one that they have not told of yet is asked for once over HTTP. */
@Singleton
public final class KnownUnits {
    private static final String KIND = "unit";

    private final LocalCopy copies;
    private final UnitRegistry registry;

    KnownUnits(LocalCopy copies, UnitRegistry registry) {
        this.copies = copies;
        this.registry = registry;
    }

    public Optional<KnownUnit> find(String code) {
        return Optional.ofNullable(find(Set.of(code)).get(code));
    }

    /** Those of the units that are known here already, by code. */
    public Map<String, KnownUnit> known(Collection<String> codes) {
        return copies.find(KIND, codes, KnownUnit.class);
    }

    /** Those of the units that exist, by code; 503 when one is not known here and the registry cannot be asked. */
    public Map<String, KnownUnit> find(Collection<String> codes) {
        Map<String, KnownUnit> units = new HashMap<>(known(codes));
        for (String code : codes) {
            if (!units.containsKey(code)) {
                registry.find(code).ifPresent(unit -> units.put(code, keep(unit.known(), unit.version())));
            }
        }
        return units;
    }

    KnownUnit keep(KnownUnit unit, long version) {
        copies.keep(KIND, unit.code(), version, unit);
        return unit;
    }
}
