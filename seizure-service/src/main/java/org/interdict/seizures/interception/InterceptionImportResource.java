package org.interdict.seizures.interception;

import static org.interdict.kit.identity.Role.OFFICER;
import static org.interdict.kit.identity.Role.STEWARD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.kit.imports.ImportJob;
import org.interdict.kit.imports.Imports;

/** Imports of interceptions over HTTP. */
@Path("/api/v1/interceptions/imports")
@Tag(name = "Interceptions")
@Produces(MediaType.APPLICATION_JSON)
class InterceptionImportResource {
    static final String KIND = "interceptions";

    private final Imports imports;
    private final CurrentCaller callers;

    InterceptionImportResource(Imports imports, CurrentCaller callers) {
        this.imports = imports;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({OFFICER, STEWARD})
    @Consumes({Imports.NDJSON, Imports.CSV, Imports.XLSX})
    @Operation(
            operationId = "importInterceptions",
            summary = "Import interceptions from NDJSON, CSV or XLSX, gzip or not")
    @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "commit (default), or validate: verdicts alone, and nothing is kept",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "commit"))
    @Parameter(
            name = "atomicity",
            in = ParameterIn.QUERY,
            description = "row (default), or all: the rows go in together or not at all",
            schema = @Schema(type = SchemaType.STRING, defaultValue = "row"))
    @RequestBody(
            content = {
                @Content(mediaType = Imports.NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Imports.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Imports.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Staged; work goes on",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public Response upload(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        return imports.submit(KIND, callers.get(), body, uri, headers);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER, STEWARD})
    @Operation(operationId = "readInterceptionImport", summary = "How far an import is")
    public ImportJob job(@PathParam("id") UUID id) {
        return imports.job(KIND, callers.get(), id);
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed({OFFICER, STEWARD})
    @Operation(operationId = "readInterceptionImportRows", summary = "The verdict on each row of an import")
    public Response rows(@PathParam("id") UUID id, @Context UriInfo uri) {
        return imports.verdicts(KIND, callers.get(), id, uri);
    }
}
