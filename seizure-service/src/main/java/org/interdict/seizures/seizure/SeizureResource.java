package org.interdict.seizures.seizure;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.OFFICER;
import static org.interdict.kit.identity.Role.STEWARD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.export.ExportFormat;
import org.interdict.kit.export.Wanted;
import org.interdict.kit.http.IfMatch;
import org.interdict.kit.http.Query;
import org.interdict.kit.http.VersionWalk;
import org.interdict.kit.idempotency.Idempotent;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.kit.json.Reason;
import org.interdict.kit.json.StrictJson;
import org.interdict.kit.page.Page;
import org.interdict.kit.page.Pages;
import org.interdict.seizures.casework.CaseWalk;
import org.interdict.seizures.casework.Entered;
import org.interdict.seizures.visibility.Sight;
import org.interdict.seizures.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Seizures over HTTP. */
@Path("/api/v1/seizures")
@Tag(name = "Seizures", description = "What border units seize")
@Produces(MediaType.APPLICATION_JSON)
class SeizureResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Set<String> FILE_PARAMETERS = with(SeizureFilter.PARAMETERS, "sort");
    private static final Set<String> LIST_PARAMETERS = with(FILE_PARAMETERS, "limit", "cursor");

    private final SeizureService service;
    private final SeizureIntake intake;
    private final Seizures seizures;
    private final SeizureViews views;
    private final Visibility visibility;
    private final StrictJson json;
    private final SeizureExport export;
    private final CurrentCaller callers;

    SeizureResource(
            SeizureService service,
            SeizureIntake intake,
            Seizures seizures,
            SeizureViews views,
            Visibility visibility,
            StrictJson json,
            SeizureExport export,
            CurrentCaller callers) {
        this.service = service;
        this.intake = intake;
        this.seizures = seizures;
        this.views = views;
        this.visibility = visibility;
        this.json = json;
        this.export = export;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed({OFFICER, STEWARD})
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
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
        Entered<Seizure> result = intake.report(report, caller);
        Response.ResponseBuilder response = result.isNew()
                ? Response.status(201)
                        .header(
                                "Location",
                                "/api/v1/seizures/" + result.record().id())
                : Response.ok().header("Idempotent-Replayed", "true");
        return answer(response, result.record(), visibility.of(caller));
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
        return answer(Response.ok(), found(id, sight), sight);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(OFFICER)
    @Consumes(MERGE_PATCH)
    @Operation(
            operationId = "amendSeizure",
            summary = "Correct a seizure of the own unit; a validated one is to be validated anew",
            description = "A JSON merge patch (RFC 7396) over the members of a report, with the member reason beside "
                    + "them. Unit and reference stay what they are. A channel that the patch takes away is told to "
                    + "forget the record. A patch that changes nothing makes no version.")
    @RequestBody(content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "The seizure as it is now",
            content = @Content(schema = @Schema(implementation = SeizureView.class)))
    @APIResponse(responseCode = "403", description = "Another unit's record")
    @APIResponse(responseCode = "404", description = "Not there, or not in the caller's sight")
    @APIResponse(responseCode = "409", description = "The seizure was retracted")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response amend(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        Caller caller = callers.get();
        IfMatch version = IfMatch.required(ifMatch);
        Seizure seizure = service.amend(uuid(id), version, json.amendment(patch), caller);
        return answer(Response.ok(), seizure, visibility.of(caller));
    }

    @POST
    @Idempotent
    @Path("/{id}/validation")
    @RolesAllowed(ANALYST)
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(operationId = "validateSeizure", summary = "Confirm a seizure in sight")
    @APIResponse(
            responseCode = "200",
            description = "The seizure as it is now",
            content = @Content(schema = @Schema(implementation = SeizureView.class)))
    @APIResponse(responseCode = "404", description = "Not there, or not in the caller's sight")
    @APIResponse(responseCode = "409", description = "The seizure was validated or retracted before")
    public Response validate(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.get();
        return answer(Response.ok(), service.validate(uuid(id), IfMatch.of(ifMatch), caller), visibility.of(caller));
    }

    @POST
    @Idempotent
    @Path("/{id}/retraction")
    @RolesAllowed(OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(
            operationId = "retractSeizure",
            summary = "Take a seizure of the own unit back: it is kept, and counts no more")
    @APIResponse(
            responseCode = "200",
            description = "The seizure as it is now",
            content = @Content(schema = @Schema(implementation = SeizureView.class)))
    @APIResponse(responseCode = "403", description = "Another unit's record")
    @APIResponse(responseCode = "404", description = "Not there, or not in the caller's sight")
    @APIResponse(responseCode = "409", description = "The seizure was retracted before")
    public Response retract(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Reason reason) {
        Caller caller = callers.get();
        Seizure seizure = service.retract(uuid(id), IfMatch.of(ifMatch), reason.reason(), caller);
        return answer(Response.ok(), seizure, visibility.of(caller));
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({OFFICER, ANALYST, STEWARD})
    @Operation(
            operationId = "listSeizureVersions",
            summary = "Every version of a seizure, with who made it, when and why",
            description = "Oldest first. A version that was not meant for the reader's channel is left out.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Versions a page, 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The member next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = SeizureVersionView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    @APIResponse(responseCode = "404", description = "Not there, or not in the caller's sight")
    public Response versions(@PathParam("id") String id, @Context UriInfo uri) {
        VersionWalk walk = VersionWalk.of(uri);
        Sight sight = visibility.of(callers.get());
        Seizure current = found(id, sight);
        Page<Seizure> page = walk.page(seizures.versionsBefore(current, sight, walk), current, Seizure::version);
        return Pages.answer(page.map(version -> views.version(version, sight)), uri);
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, STEWARD})
    @Operation(operationId = "listSeizures", summary = "List the seizures in sight")
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
            name = "status",
            in = ParameterIn.QUERY,
            description = "RECORDED, VALIDATED, RETRACTED, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "channel",
            in = ParameterIn.QUERY,
            description = "Seizures that these channels may see",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "transportMode",
            in = ParameterIn.QUERY,
            description = "Modes of transport, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "origin",
            in = ParameterIn.QUERY,
            description = "Countries of origin, alpha-2, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "destination",
            in = ParameterIn.QUERY,
            description = "Countries of destination, alpha-2, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "operation",
            in = ParameterIn.QUERY,
            description = "Operations, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "initiative",
            in = ParameterIn.QUERY,
            description = "Seizures with one of these initiatives",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "reference",
            in = ParameterIn.QUERY,
            description = "The reference that the unit gave",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "changedSince",
            in = ParameterIn.QUERY,
            description = "Seizures recorded or changed at or after this instant",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "seizedOn, -seizedOn, recordedAt (default) or -recordedAt",
            schema = @Schema(type = SchemaType.STRING))
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
    @APIResponse(
            responseCode = "200",
            description = "A page of the seizures; as a file all of them, counted by the header Row-Count. With "
                    + "Accept: text/csv; profile=ids those that were imported so, as they were",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        properties = {
                                            @SchemaProperty(
                                                    name = "items",
                                                    type = SchemaType.ARRAY,
                                                    implementation = SeizureView.class),
                                            @SchemaProperty(name = "next", type = SchemaType.STRING)
                                        })),
                @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ExportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE, ExportFormat.XLSX_TYPE})
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Wanted wanted = Wanted.of(headers, SeizureExport.PROFILES);
        Query query = Query.of(uri, wanted.format().isPresent() ? FILE_PARAMETERS : LIST_PARAMETERS);
        SeizureFilter filter = SeizureFilter.of(query);
        int limit = query.limit();
        CaseWalk walk = CaseWalk.of(query, "s", "seizedOn", "seized_on");
        query.refuseFaults();
        Sight sight = visibility.of(callers.get());
        if (wanted.format().isPresent()) {
            return export.answer(wanted.format().get(), wanted, new SeizureSelection(filter, sight, walk));
        }
        Page<Seizure> page = Page.cut(seizures.list(filter, sight, walk, limit + 1), limit, walk::cursorAfter);
        return Pages.answer(page.map(seizure -> views.of(seizure, sight)), uri);
    }

    private static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    private Seizure found(String id, Sight sight) {
        return seizures.find(uuid(id), sight).orElseThrow(SeizureProblem::noSuchSeizure);
    }

    /** An id that is none is answered like one that is nobody's. */
    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw SeizureProblem.noSuchSeizure();
        }
    }

    private Response answer(Response.ResponseBuilder response, Seizure seizure, Sight sight) {
        return response.entity(views.of(seizure, sight))
                .tag(String.valueOf(seizure.version()))
                .build();
    }
}
