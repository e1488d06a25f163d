package org.interdict.units.unit;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.OFFICER;
import static org.interdict.kit.identity.Role.PARTNER;
import static org.interdict.kit.identity.Role.REGISTRAR;
import static org.interdict.kit.identity.Role.SERVICE;
import static org.interdict.kit.identity.Role.STEWARD;
import static org.interdict.kit.identity.Role.TRAINER;

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
import java.util.Optional;
import java.util.Set;
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
import org.interdict.kit.json.StrictJson;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.page.Page;
import org.interdict.kit.page.Pages;
import org.jspecify.annotations.Nullable;

/** Units over HTTP. */
@Path("/api/v1/units")
@Tag(name = "Units", description = "Border units: who they are, where, which agencies and channels, their life cycle")
@Produces(MediaType.APPLICATION_JSON)
class UnitResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Set<String> LIST_PARAMETERS = Stream.concat(
                    UnitFilter.PARAMETERS.stream(), Stream.of("limit", "cursor"))
            .collect(Collectors.toUnmodifiableSet());

    private final UnitService service;
    private final Units units;
    private final UnitViews views;
    private final StrictJson json;
    private final UnitExport export;
    private final CurrentCaller callers;

    UnitResource(
            UnitService service,
            Units units,
            UnitViews views,
            StrictJson json,
            UnitExport export,
            CurrentCaller callers) {
        this.service = service;
        this.units = units;
        this.views = views;
        this.json = json;
        this.export = export;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed(REGISTRAR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(operationId = "registerUnit", summary = "Register a unit; the same again changes nothing and says so")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "200", description = "Registered with the same words before")
    @APIResponse(responseCode = "409", description = "The code belongs to another unit")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    public Response register(NewUnit unit) {
        Caller caller = callers.get();
        UnitService.Outcome outcome = service.register(unit, caller.id());
        Response.ResponseBuilder response = outcome.isNew()
                ? Response.status(201)
                        .header("Location", "/api/v1/units/" + outcome.unit().code())
                : replayed();
        return answer(response, outcome.unit(), caller);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD, SERVICE})
    @Operation(operationId = "readUnit", summary = "Read a unit")
    @APIResponse(
            responseCode = "200",
            description = "The unit",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "There is no such unit")
    public Response read(@PathParam("code") String code) {
        return answer(Response.ok(), found(code), callers.get());
    }

    @PATCH
    @Path("/{code}")
    @RolesAllowed(REGISTRAR)
    @Consumes(MERGE_PATCH)
    @Operation(
            operationId = "amendUnit",
            summary = "Correct what is known of a unit, or bring it up to date",
            description =
                    "A JSON merge patch (RFC 7396) over the members of a registration, with the member reason beside "
                            + "them. The code stays what it is. establishedOn can be corrected as long as it is not after the step "
                            + "that followed it; everything else in the life of a unit is a transition. A patch that changes "
                            + "nothing makes no version.")
    @RequestBody(content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "The unit as it is now",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "There is no such unit")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response amend(
            @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        Caller caller = callers.get();
        IfMatch version = IfMatch.required(ifMatch);
        return answer(Response.ok(), service.amend(code(code), version, json.amendment(patch), caller.id()), caller);
    }

    @POST
    @Idempotent
    @Path("/{code}/transitions")
    @RolesAllowed(REGISTRAR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(
            operationId = "transitionUnit",
            summary = "Lead a unit one step further in its life; the same step again changes nothing and says so",
            description =
                    "PLANNED, ESTABLISHED, OPERATIONAL, SUSPENDED and OPERATIONAL again; CLOSED from each of them, "
                            + "and for good. Steps are dated, and go never back in time.")
    @APIResponse(
            responseCode = "200",
            description = "The unit as it is now",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "404", description = "There is no such unit")
    @APIResponse(responseCode = "409", description = "The unit cannot become this; what it can become is said")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    public Response transition(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            UnitTransition transition) {
        Caller caller = callers.get();
        UnitService.Outcome outcome = service.transition(code(code), IfMatch.of(ifMatch), transition, caller.id());
        return answer(outcome.isNew() ? Response.ok() : replayed(), outcome.unit(), caller);
    }

    @GET
    @Path("/{code}/history")
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Operation(
            operationId = "readUnitHistory",
            summary = "Every version of a unit: its state, what changed, from which day, when and why",
            description = "Oldest first. Who made a version is for registrars, analysts and the unit itself.")
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
                                                        implementation = UnitVersionView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    @APIResponse(responseCode = "404", description = "There is no such unit")
    public Response history(@PathParam("code") String code, @Context UriInfo uri) {
        VersionWalk walk = VersionWalk.of(uri);
        Caller caller = callers.get();
        Unit unit = found(code);
        Page<Unit> page = walk.page(units.versionsBefore(unit, walk), unit, Unit::version);
        return Pages.answer(page.map(version -> views.version(version, caller)), uri);
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Operation(operationId = "listUnits", summary = "List units by code")
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 alpha-2 codes, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "subregion",
            in = ParameterIn.QUERY,
            description = "M.49 codes of subregions, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "M.49 codes of regions, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "Types of unit, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description =
                    "PLANNED, ESTABLISHED, OPERATIONAL, SUSPENDED, CLOSED, comma-separated; with asOf as it was then",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description =
                    "The stock of this day: units established by then and not closed by then, each as it was. With "
                            + "status the units that had this status then, planned and closed ones too",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Units a page, 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The member next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A page of the units; as a file all of them, counted by the header Row-Count",
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
                                                    implementation = UnitView.class),
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
        Query query = Query.of(uri, wanted.format().isPresent() ? UnitFilter.PARAMETERS : LIST_PARAMETERS);
        UnitFilter filter = UnitFilter.of(query);
        int limit = query.limit();
        Optional<UnitCode> after = query.cursor(UnitCode::new);
        query.refuseFaults();
        Caller caller = callers.get();
        if (wanted.format().isPresent()) {
            return export.answer(wanted.format().get(), filter, caller);
        }
        Page<Unit> page = Page.cut(
                units.list(filter, after, limit + 1),
                limit,
                unit -> new Cursor(unit.code().value()));
        return Pages.answer(page.map(unit -> views.of(unit, caller)), uri);
    }

    private Unit found(String code) {
        return units.find(code(code)).orElseThrow(UnitProblem::noSuchUnit);
    }

    /** A code that is none is answered like one that no unit has. */
    private static UnitCode code(String code) {
        try {
            return new UnitCode(code);
        } catch (IllegalArgumentException e) {
            throw UnitProblem.noSuchUnit();
        }
    }

    private static Response.ResponseBuilder replayed() {
        return Response.ok().header("Idempotent-Replayed", "true");
    }

    private Response answer(Response.ResponseBuilder response, Unit unit, Caller caller) {
        return response.entity(views.of(unit, caller))
                .tag(String.valueOf(unit.version()))
                .build();
    }
}
