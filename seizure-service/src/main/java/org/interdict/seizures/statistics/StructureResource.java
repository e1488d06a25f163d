package org.interdict.seizures.statistics;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.OFFICER;
import static org.interdict.kit.identity.Role.PARTNER;
import static org.interdict.kit.identity.Role.REGISTRAR;
import static org.interdict.kit.identity.Role.STEWARD;
import static org.interdict.kit.identity.Role.TRAINER;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.problem.Wording;
import org.interdict.kit.problem.Wordings;

/** The structure of the figures over HTTP. */
@Path("/api/v1/statistics/structure")
@Tag(name = "Statistics")
class StructureResource {
    private final SdmxStructure structure;
    private final Wordings wordings;

    StructureResource(SdmxStructure structure, Wordings wordings) {
        this.structure = structure;
        this.wordings = wordings;
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Produces({SdmxStructure.TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "figuresStructure",
            summary = "The data structure definition of figures over seizures as SDMX-CSV",
            description =
                    "SDMX-JSON 2.0: dataflow, data structure, concepts and code lists, named in all six languages.")
    @APIResponse(
            responseCode = "200",
            description = "A structure message",
            content = {
                @Content(mediaType = SdmxStructure.TYPE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response structure(@Context HttpServerRequest request) {
        Wording wording = wordings.of(request);
        Response.ResponseBuilder response =
                Response.ok(structure.message(wording).toString());
        wording.head().forEach(response::header);
        return response.build();
    }
}
