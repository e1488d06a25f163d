package org.interdict.seizures.unit;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.interdict.kit.copy.Copies;
import org.interdict.kit.copy.LocalCopy;
import org.interdict.kit.copy.Versioned;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;

/** The units of the registry, by its events; one that they have not told of yet is asked for once over HTTP. */
@Singleton
public final class KnownUnits {
    private final Copies<KnownUnit> units;

    KnownUnits(LocalCopy copies, @RestClient UnitRegistryClient registry) {
        units = new Copies<>(
                copies,
                "unit",
                KnownUnit.class,
                code -> registry.read(code).known(),
                () -> new ProblemException(
                        CommonProblem.UNAVAILABLE, "The unit is not known here yet and the registry cannot be asked."));
    }

    public Optional<KnownUnit> find(String code) {
        return Optional.ofNullable(find(Set.of(code)).get(code));
    }

    /** Those of the units that are known here already, by code. */
    public Map<String, KnownUnit> known(Collection<String> codes) {
        return units.known(codes);
    }

    /** Those of the units that exist, by code; 503 when one is not known here and the registry cannot be asked. */
    public Map<String, KnownUnit> find(Set<String> codes) {
        return units.find(codes);
    }

    void keep(KnownUnit unit, long version) {
        units.keep(unit.code(), new Versioned<>(version, unit));
    }
}
