package org.interdict.training.activity;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.OFFICER;
import static org.interdict.kit.identity.Role.PARTNER;
import static org.interdict.kit.identity.Role.REGISTRAR;
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
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.kit.imports.ImportJob;
import org.interdict.kit.imports.Imports;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.page.Page;
import org.interdict.kit.page.Pages;
import org.interdict.kit.problem.ProblemException;

/** Training activities over HTTP. */
@Path("/api/v1/training-activities")
@Tag(name = "Training", description = "Training activities, their attendance, and figures on both")
@Produces(MediaType.APPLICATION_JSON)
class ActivityResource {
    private final ActivityService service;
    private final Activities activities;
    private final Imports imports;
    private final CurrentCaller callers;

    ActivityResource(ActivityService service, Activities activities, Imports imports, CurrentCaller callers) {
        this.service = service;
        this.activities = activities;
        this.imports = imports;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed(TRAINER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(
            operationId = "recordTrainingActivity",
            summary = "Record a training activity; the same again changes nothing and says so")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "200", description = "Recorded with the same words before")
    @APIResponse(responseCode = "409", description = "The reference belongs to another activity")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    public Response record(NewActivity newActivity) {
        ActivityService.Recording recording =
                service.record(newActivity, callers.get().id());
        Activity activity = recording.activity();
        return recording.isNew()
                ? answer(
                        Response.status(201).header("Location", "/api/v1/training-activities/" + activity.reference()),
                        activity)
                : answer(Response.ok().header("Idempotent-Replayed", "true"), activity);
    }

    @GET
    @Path("/{reference}")
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Operation(operationId = "readTrainingActivity", summary = "Read a training activity")
    @APIResponse(
            responseCode = "200",
            description = "The activity",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "404", description = "There is no such activity")
    public Response read(@PathParam("reference") String reference) {
        Activity activity = find(reference)
                .orElseThrow(() -> new ProblemException(
                        ActivityProblem.UNKNOWN_ACTIVITY, "There is no training activity with this reference."));
        return answer(Response.ok(), activity);
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Operation(operationId = "listTrainingActivities", summary = "List training activities by reference")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Kinds of activity, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "theme",
            in = ParameterIn.QUERY,
            description = "Activities on one of these themes, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "PLANNED, HELD, CANCELLED, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "Activities for one of these units, or attended by its officers; codes, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Activities that have a day on or after this one",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Activities that have a day on or before this one",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Activities a page, 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The member next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    public Response list(@Context UriInfo uri) {
        Query query = Query.of(uri, ActivityFilter.PARAMETERS);
        ActivityFilter filter = ActivityFilter.of(query);
        int limit = query.limit();
        Optional<ActivityReference> after = query.cursor(ActivityReference::new);
        query.refuseFaults();
        Page<Activity> page = Page.cut(
                activities.list(filter, after, limit + 1),
                limit,
                activity -> new Cursor(activity.reference().value()));
        return Pages.answer(page.map(ActivityView::of), uri);
    }

    @POST
    @Path("/imports")
    @RolesAllowed(TRAINER)
    @Consumes({Imports.NDJSON, Imports.CSV, Imports.XLSX})
    @Operation(
            operationId = "importTrainingActivities",
            summary = "Import activities from NDJSON, CSV or XLSX, gzip or not")
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
        return imports.submit(ActivityImporter.KIND, callers.get(), body, uri, headers);
    }

    @GET
    @Path("/imports/{id}")
    @RolesAllowed(TRAINER)
    @Operation(operationId = "readTrainingImport", summary = "How far an import is")
    public ImportJob job(@PathParam("id") UUID id) {
        return imports.job(ActivityImporter.KIND, callers.get(), id);
    }

    @GET
    @Path("/imports/{id}/rows")
    @RolesAllowed(TRAINER)
    @Operation(operationId = "readTrainingImportRows", summary = "The verdict on each row of an import")
    public Response rows(@PathParam("id") UUID id, @Context UriInfo uri) {
        return imports.verdicts(ActivityImporter.KIND, callers.get(), id, uri);
    }

    private Optional<Activity> find(String reference) {
        return reference.matches(ActivityReference.FORM)
                ? activities.find(new ActivityReference(reference))
                : Optional.empty();
    }

    private static Response answer(Response.ResponseBuilder response, Activity activity) {
        return response.entity(ActivityView.of(activity))
                .tag(String.valueOf(activity.version()))
                .build();
    }
}
