package org.interdict.seizures.interception;

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
import org.interdict.seizures.casework.Conditions;
import org.interdict.seizures.casework.Entered;
import org.interdict.seizures.visibility.Sight;
import org.interdict.seizures.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Interceptions over HTTP; outside the own unit the victims of a record are a number. */
@Path("/api/v1/interceptions")
@Tag(name = "Interceptions", description = "Persons whom border units intercept")
@Produces(MediaType.APPLICATION_JSON)
class InterceptionResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Set<String> FILE_PARAMETERS = with(InterceptionFilter.PARAMETERS, "sort");
    private static final Set<String> LIST_PARAMETERS = with(FILE_PARAMETERS, "limit", "cursor");

    private final InterceptionService service;
    private final Interceptions interceptions;
    private final Visibility visibility;
    private final StrictJson json;
    private final InterceptionExport export;
    private final CurrentCaller callers;

    InterceptionResource(
            InterceptionService service,
            Interceptions interceptions,
            Visibility visibility,
            StrictJson json,
            InterceptionExport export,
            CurrentCaller callers) {
        this.service = service;
        this.interceptions = interceptions;
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
    @Operation(
            operationId = "reportInterception",
            summary = "Report an interception; the same again changes nothing and says so")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = InterceptionView.class)))
    @APIResponse(responseCode = "200", description = "The same report was recorded before")
    @APIResponse(responseCode = "403", description = "The role, or the unit of the token, does not permit it")
    @APIResponse(responseCode = "409", description = "The unit used the reference for another interception")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    @APIResponse(responseCode = "503", description = "The unit is not known here yet and the registry is down")
    public Response report(NewInterception report) {
        Caller caller = callers.get();
        Entered<Interception> result = service.report(report, caller);
        Response.ResponseBuilder response = result.isNew()
                ? Response.status(201)
                        .header(
                                "Location",
                                "/api/v1/interceptions/" + result.record().id())
                : Response.ok().header("Idempotent-Replayed", "true");
        return answer(response, result.record(), visibility.of(caller));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER, ANALYST, STEWARD})
    @Operation(operationId = "readInterception", summary = "Read an interception")
    @APIResponse(
            responseCode = "200",
            description = "The interception",
            content = @Content(schema = @Schema(implementation = InterceptionView.class)))
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
            operationId = "amendInterception",
            summary = "Correct an interception of the own unit; a validated one is to be validated anew",
            description = "A JSON merge patch (RFC 7396) over the members of a report, with the member reason beside "
                    + "them. Unit and reference stay what they are. A channel that the patch takes away is told to "
                    + "forget the record. A patch that changes nothing makes no version.")
    @RequestBody(content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "The interception as it is now",
            content = @Content(schema = @Schema(implementation = InterceptionView.class)))
    @APIResponse(responseCode = "403", description = "Another unit's record")
    @APIResponse(responseCode = "404", description = "Not there, or not in the caller's sight")
    @APIResponse(responseCode = "409", description = "The interception was retracted")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response amend(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        Caller caller = callers.get();
        IfMatch version = IfMatch.required(ifMatch);
        Interception interception = service.amend(uuid(id), version, json.amendment(patch), caller);
        return answer(Response.ok(), interception, visibility.of(caller));
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
    @Operation(operationId = "validateInterception", summary = "Confirm an interception in sight")
    @APIResponse(
            responseCode = "200",
            description = "The interception as it is now",
            content = @Content(schema = @Schema(implementation = InterceptionView.class)))
    @APIResponse(responseCode = "404", description = "Not there, or not in the caller's sight")
    @APIResponse(responseCode = "409", description = "The interception was validated or retracted before")
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
            operationId = "retractInterception",
            summary = "Take an interception of the own unit back: it is kept, and counts no more")
    @APIResponse(
            responseCode = "200",
            description = "The interception as it is now",
            content = @Content(schema = @Schema(implementation = InterceptionView.class)))
    @APIResponse(responseCode = "403", description = "Another unit's record")
    @APIResponse(responseCode = "404", description = "Not there, or not in the caller's sight")
    @APIResponse(responseCode = "409", description = "The interception was retracted before")
    public Response retract(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, Reason reason) {
        Caller caller = callers.get();
        Interception interception = service.retract(uuid(id), IfMatch.of(ifMatch), reason.reason(), caller);
        return answer(Response.ok(), interception, visibility.of(caller));
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({OFFICER, ANALYST, STEWARD})
    @Operation(
            operationId = "listInterceptionVersions",
            summary = "Every version of an interception, with who made it, when and why",
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
                                                        implementation = InterceptionVersionView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    @APIResponse(responseCode = "404", description = "Not there, or not in the caller's sight")
    public Response versions(@PathParam("id") String id, @Context UriInfo uri) {
        VersionWalk walk = VersionWalk.of(uri);
        Sight sight = visibility.of(callers.get());
        Interception current = found(id, sight);
        Page<Interception> page =
                walk.page(interceptions.versionsBefore(current, sight, walk), current, Interception::version);
        return Pages.answer(page.map(version -> InterceptionVersionView.of(version, sight)), uri);
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, STEWARD})
    @Operation(operationId = "listInterceptions", summary = "List the interceptions in sight")
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
            name = "from",
            in = ParameterIn.QUERY,
            description = "First local date of the interception",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last local date of the interception",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "RECORDED, VALIDATED, RETRACTED, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "channel",
            in = ParameterIn.QUERY,
            description = "Interceptions that these channels may see",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "flow",
            in = ParameterIn.QUERY,
            description = "ARRIVAL, DEPARTURE, TRANSIT, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "outcome",
            in = ParameterIn.QUERY,
            description = "REFERRED, ARRESTED, REFUSED_ENTRY, RELEASED, UNKNOWN, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "reference",
            in = ParameterIn.QUERY,
            description = "The reference that the unit gave",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "changedSince",
            in = ParameterIn.QUERY,
            description = "Interceptions recorded or changed at or after this instant",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "interceptedOn, -interceptedOn, recordedAt (default) or -recordedAt",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Interceptions a page, 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The member next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description =
                    "A page, or by Accept the whole list as a file: a line for each person in sight as a table, one for each record as "
                            + "NDJSON, counted by the header Row-Count",
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
                                                    implementation = InterceptionView.class),
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
        Wanted wanted = Wanted.of(headers, Set.of());
        Query query = Query.of(uri, wanted.format().isPresent() ? FILE_PARAMETERS : LIST_PARAMETERS);
        Conditions filter = InterceptionFilter.of(query);
        int limit = query.limit();
        CaseWalk walk = CaseWalk.of(query, "i", "interceptedOn", "intercepted_on");
        query.refuseFaults();
        Sight sight = visibility.of(callers.get());
        if (wanted.format().isPresent()) {
            return export.answer(wanted.format().get(), filter, sight, walk);
        }
        Page<Interception> page =
                Page.cut(interceptions.list(filter, sight, walk, limit + 1), limit, walk::cursorAfter);
        return Pages.answer(page.map(interception -> InterceptionView.of(interception, sight)), uri);
    }

    private Interception found(String id, Sight sight) {
        return interceptions.find(uuid(id), sight).orElseThrow(InterceptionProblem::noSuchInterception);
    }

    /** An id that is none is answered like one that is nobody's. */
    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw InterceptionProblem.noSuchInterception();
        }
    }

    private static Response answer(Response.ResponseBuilder response, Interception interception, Sight sight) {
        return response.entity(InterceptionView.of(interception, sight))
                .tag(String.valueOf(interception.version()))
                .build();
    }

    private static Set<String> with(Set<String> parameters, String... more) {
        return Stream.concat(parameters.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
