package org.interdict.seizures.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The registry's figures. */
@Path("/api/v1/statistics/units")
@RegisterRestClient(configKey = "registry")
public interface RegistryFiguresClient {
    /** The stock of a day. */
    @GET
    Figures stock(@HeaderParam("Authorization") String authorization, @QueryParam("asOf") LocalDate asOf);

    /** The flow of a period. */
    @GET
    Figures flow(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to);

    /** The parts of the answer that matter here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figures(Total total) {}

    /** Officers are absent where the caller may not know them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Total(
            long units,
            long memberStates,
            long established,
            @Nullable OfficersBySex officers) {}

    /** The staff of the units in service. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfficersBySex(long female, long male) {}
}
