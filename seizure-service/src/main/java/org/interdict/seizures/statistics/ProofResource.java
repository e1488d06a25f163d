package org.interdict.seizures.statistics;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.STEWARD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.http.Query;

/** The proof of the figures over HTTP. */
@Path("/api/v1/statistics/proof")
@Tag(name = "Statistics")
class ProofResource {
    private final Prover prover;

    ProofResource(Prover prover) {
        this.prover = prover;
    }

    @GET
    @RolesAllowed({ANALYST, STEWARD})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proveFigures",
            summary = "Whether the figures say what the records say",
            description =
                    "Counts the facts anew from the records and the rollups anew from the facts, at one moment, and names every "
                            + "row that differs. Changes that the figures are yet to hear of are no difference. It reads "
                            + "everything: ask seldom.")
    @APIResponse(
            responseCode = "200",
            description = "What was compared, and the differences",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Proof.class)))
    public Response prove(@Context UriInfo uri) {
        Query.of(uri, Set.of()).refuseFaults();
        return prover.answer();
    }
}
