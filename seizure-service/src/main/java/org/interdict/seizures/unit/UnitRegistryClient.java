package org.interdict.seizures.unit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.copy.Versioned;
import org.jspecify.annotations.Nullable;

/** The registry's endpoint for one unit, called with this service's own token. */
@Path("/api/v1/units")
@RegisterRestClient(configKey = "registry")
@OidcClientFilter
public interface UnitRegistryClient {
    @GET
    @Path("/{code}")
    RegisteredUnit read(@PathParam("code") String code);

    /** The parts of the registry's answer that matter here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RegisteredUnit(
            String code,
            long version,
            UnitType type,
            String country,
            @Nullable LocalDate establishedOn,
            @Nullable LocalDate closedOn) {

        Versioned<KnownUnit> known() {
            return new Versioned<>(version, new KnownUnit(code, type, country, establishedOn, closedOn));
        }
    }
}
