package org.interdict.seizures.unit;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.jboss.logging.Logger;

/** Asks the registry itself. */
@Singleton
final class UnitRegistry {
    private static final Logger LOG = Logger.getLogger(UnitRegistry.class);

    private final UnitRegistryClient client;

    UnitRegistry(@RestClient UnitRegistryClient client) {
        this.client = client;
    }

    /** The unit, or empty when the registry says that there is none. */
    Optional<UnitRegistryClient.RegisteredUnit> find(String code) {
        try {
            return Optional.of(client.read(code));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw unavailable(e);
        } catch (RuntimeException e) {
            throw unavailable(e);
        }
    }

    private static ProblemException unavailable(RuntimeException e) {
        LOG.warnf("the unit registry cannot be asked: %s", e.toString());
        return new ProblemException(
                CommonProblem.UNAVAILABLE, "The unit is not known here yet and the registry cannot be asked.");
    }
}
