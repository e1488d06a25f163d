package org.interdict.seizures.seizure;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.OFFICER;
import static org.interdict.kit.identity.Role.STEWARD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
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
import org.interdict.kit.http.Query;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.kit.imports.ImportJob;
import org.interdict.kit.imports.Imports;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.page.Page;
import org.interdict.kit.page.Pages;
import org.interdict.kit.problem.ProblemException;
import org.interdict.seizures.visibility.Sight;
import org.interdict.seizures.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Seizures over HTTP. */
@Path("/api/v1/seizures")
@Tag(name = "Seizures", description = "What border units seize")
@Produces(MediaType.APPLICATION_JSON)
class SeizureResource {
    private static final String KIND = "seizures";

    private final SeizureService service;
    private final Seizures seizures;
    private final Visibility visibility;
    private final Imports imports;
    private final CurrentCaller callers;

    SeizureResource(
            SeizureService service, Seizures seizures, Visibility visibility, Imports imports, CurrentCaller callers) {
        this.service = service;
        this.seizures = seizures;
        this.visibility = visibility;
        this.imports = imports;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({OFFICER, STEWARD})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reportSeizure", summary = "Report a seizure; the same again changes nothing and says so")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SeizureView.class)))
    @APIResponse(responseCode = "200", description = "The same report was recorded before")
    @APIResponse(responseCode = "403", description = "The role, or the unit of the token, does not permit it")
    @APIResponse(responseCode = "409", description = "The unit used the reference for another seizure")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    @APIResponse(responseCode = "503", description = "The unit is not known here yet and the registry is down")
    public Response report(NewSeizure report) {
        Caller caller = callers.get();
        SeizureService.Report result = service.report(report, caller);
        Response.ResponseBuilder response = result.isNew()
                ? Response.status(201)
                        .header(
                                "Location",
                                "/api/v1/seizures/" + result.seizure().id())
                : Response.ok().header("Idempotent-Replayed", "true");
        return answer(response, result.seizure(), visibility.of(caller));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER, ANALYST, STEWARD})
    @Operation(operationId = "readSeizure", summary = "Read a seizure")
    @APIResponse(
            responseCode = "200",
            description = "The seizure",
            content = @Content(schema = @Schema(implementation = SeizureView.class)))
    @APIResponse(responseCode = "404", description = "Not there, or not in the caller's sight")
    public Response read(@PathParam("id") String id) {
        Sight sight = visibility.of(callers.get());
        Seizure seizure = uuid(id).flatMap(uuid -> seizures.find(uuid, sight))
                .orElseThrow(() -> new ProblemException(
                        SeizureProblem.NO_SUCH_SEIZURE, "There is no seizure with this id in your sight."));
        return answer(Response.ok(), seizure, sight);
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, STEWARD})
    @Operation(operationId = "listSeizures", summary = "List the seizures in sight, in the order they were recorded")
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "Codes of units, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "unitType",
            in = ParameterIn.QUERY,
            description = "Types of unit, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 alpha-2 codes, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "commodityGroup",
            in = ParameterIn.QUERY,
            description = "Seizures with an item of these groups",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "commodity",
            in = ParameterIn.QUERY,
            description = "Seizures with an item of these commodities",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First local date of the seizure",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last local date of the seizure",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Seizures a page, 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The member next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    public Response list(@Context UriInfo uri) {
        Query query = Query.of(uri, SeizureFilter.PARAMETERS);
        SeizureFilter filter = SeizureFilter.of(query);
        int limit = query.limit();
        Optional<UUID> after = query.cursor(UUID::fromString);
        query.refuseFaults();
        Sight sight = visibility.of(callers.get());
        Page<Seizure> page = Page.cut(
                seizures.list(filter, sight, after, limit + 1),
                limit,
                seizure -> new Cursor(seizure.id().toString()));
        return Pages.answer(page.map(seizure -> SeizureView.of(seizure, sight)), uri);
    }

    @POST
    @Path("/imports")
    @RolesAllowed({OFFICER, STEWARD})
    @Consumes(Imports.NDJSON)
    @Operation(operationId = "importSeizures", summary = "Import seizures, one JSON object a line")
    @RequestBody(content = @Content(mediaType = Imports.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "202",
            description = "Staged; work goes on",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    public Response upload(InputStream body, @Context UriInfo uri, @HeaderParam("Prefer") @Nullable String prefer) {
        return imports.submit(KIND, callers.get(), body, uri, prefer);
    }

    @GET
    @Path("/imports/{id}")
    @RolesAllowed({OFFICER, STEWARD})
    @Operation(operationId = "readSeizureImport", summary = "How far an import is")
    public ImportJob job(@PathParam("id") UUID id) {
        return imports.job(KIND, callers.get(), id);
    }

    @GET
    @Path("/imports/{id}/rows")
    @RolesAllowed({OFFICER, STEWARD})
    @Operation(operationId = "readSeizureImportRows", summary = "The verdict on each row of an import")
    public Response rows(@PathParam("id") UUID id, @Context UriInfo uri) {
        return imports.verdicts(KIND, callers.get(), id, uri);
    }

    /** An id that is none is answered like one that is nobody's. */
    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Response answer(Response.ResponseBuilder response, Seizure seizure, Sight sight) {
        return response.entity(SeizureView.of(seizure, sight))
                .tag(String.valueOf(seizure.version()))
                .build();
    }
}
