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
import org.interdict.kit.idempotency.Idempotent;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.kit.imports.ImportJob;
import org.interdict.kit.imports.Imports;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.page.Page;
import org.interdict.kit.page.Pages;
import org.interdict.kit.problem.ProblemException;

/** Units over HTTP. */
@Path("/api/v1/units")
@Tag(name = "Units", description = "Border units: who they are, where, which agencies and channels")
@Produces(MediaType.APPLICATION_JSON)
class UnitResource {
    private static final String KIND = "units";

    private final UnitService service;
    private final Units units;
    private final Imports imports;
    private final CurrentCaller callers;

    UnitResource(UnitService service, Units units, Imports imports, CurrentCaller callers) {
        this.service = service;
        this.units = units;
        this.imports = imports;
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
        UnitService.Registration registration = service.register(unit, caller.id());
        Response.ResponseBuilder response = registration.isNew()
                ? Response.status(201)
                        .header(
                                "Location",
                                "/api/v1/units/" + registration.unit().code())
                : Response.ok().header("Idempotent-Replayed", "true");
        return answer(response, registration.unit(), caller);
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
        Unit unit = find(code)
                .orElseThrow(() -> new ProblemException(UnitProblem.NO_SUCH_UNIT, "There is no unit with this code."));
        return answer(Response.ok(), unit, callers.get());
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
            name = "type",
            in = ParameterIn.QUERY,
            description = "Types of unit, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "PLANNED, ESTABLISHED, OPERATIONAL, SUSPENDED, CLOSED, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
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
    public Response list(@Context UriInfo uri) {
        Query query = Query.of(uri, UnitFilter.PARAMETERS);
        UnitFilter filter = UnitFilter.of(query);
        int limit = query.limit();
        Optional<UnitCode> after = query.cursor(UnitCode::new);
        query.refuseFaults();
        Caller caller = callers.get();
        Page<Unit> page = Page.cut(
                units.list(filter, after, limit + 1),
                limit,
                unit -> new Cursor(unit.code().value()));
        return Pages.answer(page.map(unit -> UnitView.of(unit, caller)), uri);
    }

    @POST
    @Path("/imports")
    @RolesAllowed(REGISTRAR)
    @Consumes({Imports.NDJSON, Imports.CSV, Imports.XLSX})
    @Operation(operationId = "importUnits", summary = "Import units from NDJSON, CSV or XLSX, gzip or not")
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
    @Path("/imports/{id}")
    @RolesAllowed(REGISTRAR)
    @Operation(operationId = "readUnitImport", summary = "How far an import is")
    public ImportJob job(@PathParam("id") UUID id) {
        return imports.job(KIND, callers.get(), id);
    }

    @GET
    @Path("/imports/{id}/rows")
    @RolesAllowed(REGISTRAR)
    @Operation(operationId = "readUnitImportRows", summary = "The verdict on each row of an import")
    public Response rows(@PathParam("id") UUID id, @Context UriInfo uri) {
        return imports.verdicts(KIND, callers.get(), id, uri);
    }

    private Optional<Unit> find(String code) {
        return code.matches(UnitCode.FORM) ? units.find(new UnitCode(code)) : Optional.empty();
    }

    private static Response answer(Response.ResponseBuilder response, Unit unit, Caller caller) {
        return response.entity(UnitView.of(unit, caller))
                .tag(String.valueOf(unit.version()))
                .build();
    }
}
