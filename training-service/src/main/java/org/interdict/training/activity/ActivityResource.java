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

/** Training activities over HTTP. */
@Path(ActivityResource.PATH)
@Tag(name = "Training", description = "Training activities, their attendance, and figures on both")
@Produces(MediaType.APPLICATION_JSON)
class ActivityResource {
    static final String PATH = "/api/v1/training-activities";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Set<String> LIST_PARAMETERS = Stream.concat(
                    ActivityFilter.PARAMETERS.stream(), Stream.of("limit", "cursor"))
            .collect(Collectors.toUnmodifiableSet());

    private final ActivityService service;
    private final Activities activities;
    private final ActivityViews views;
    private final ActivityExport export;
    private final StrictJson json;
    private final CurrentCaller callers;

    ActivityResource(
            ActivityService service,
            Activities activities,
            ActivityViews views,
            ActivityExport export,
            StrictJson json,
            CurrentCaller callers) {
        this.service = service;
        this.activities = activities;
        this.views = views;
        this.export = export;
        this.json = json;
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
    @APIResponse(
            responseCode = "422",
            description = "Every fault of the body, by JSON Pointer; units that there are not")
    @APIResponse(responseCode = "503", description = "A unit is not known here yet and the registry is down")
    public Response record(NewActivity newActivity) {
        ActivityService.Outcome outcome =
                service.record(newActivity, callers.get().id());
        Activity activity = outcome.activity();
        return outcome.isNew()
                ? answer(Response.status(201).header("Location", PATH + "/" + activity.reference()), activity)
                : replay(activity);
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
        return answer(Response.ok(), found(reference));
    }

    @PATCH
    @Path("/{reference}")
    @RolesAllowed(TRAINER)
    @Consumes(MERGE_PATCH)
    @Operation(
            operationId = "amendTrainingActivity",
            summary = "Correct a training activity",
            description =
                    "A JSON merge patch (RFC 7396) over the members that were posted, with the member reason beside "
                            + "them. Reference and status stay what they are; attendance is stated once the activity is held. A "
                            + "patch that changes nothing makes no version.")
    @RequestBody(content = @Content(mediaType = MERGE_PATCH, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "200",
            description = "The activity as it is now",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "404", description = "There is no such activity")
    @APIResponse(responseCode = "409", description = "The activity was cancelled")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response amend(
            @PathParam("reference") String reference, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] patch) {
        IfMatch version = IfMatch.required(ifMatch);
        return answer(
                Response.ok(),
                service.amend(
                        named(reference),
                        version,
                        json.amendment(patch),
                        callers.get().id()));
    }

    @POST
    @Idempotent
    @Path("/{reference}/transitions")
    @RolesAllowed(TRAINER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(
            operationId = "transitionTrainingActivity",
            summary = "Say that a training activity was held, or cancel it",
            description =
                    "A planned activity becomes HELD, on its last day or later, or CANCELLED; a held one becomes "
                            + "CANCELLED when it was recorded by mistake, and its attendance stays in the version before alone. What "
                            + "is cancelled stays so and counts nowhere. The last transition again changes nothing and says so.")
    @APIResponse(
            responseCode = "200",
            description = "The activity as it is now",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "404", description = "There is no such activity")
    @APIResponse(responseCode = "409", description = "Its status does not permit this; the detail says what it permits")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    public Response transition(
            @PathParam("reference") String reference,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ActivityTransition transition) {
        ActivityService.Outcome outcome = service.transition(
                named(reference), IfMatch.of(ifMatch), transition, callers.get().id());
        return outcome.isNew() ? answer(Response.ok(), outcome.activity()) : replay(outcome.activity());
    }

    @GET
    @Path("/{reference}/versions")
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Operation(
            operationId = "listTrainingActivityVersions",
            summary = "Every version of a training activity, with what made it and when",
            description = "Oldest first. Trainers and analysts also read who made it and why.")
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
                                                        implementation = ActivityVersionView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    @APIResponse(responseCode = "404", description = "There is no such activity")
    public Response versions(@PathParam("reference") String reference, @Context UriInfo uri) {
        VersionWalk walk = VersionWalk.of(uri);
        Caller reader = callers.get();
        Activity current = found(reference);
        Page<Activity> page = walk.page(activities.versionsBefore(current, walk), current, Activity::version);
        return Pages.answer(page.map(version -> views.version(version, reader)), uri);
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Operation(
            operationId = "listTrainingActivities",
            summary = "List training activities by reference, in pages or whole as a file")
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
            name = "country",
            in = ParameterIn.QUERY,
            description = "Activities in one of these countries, or attended by its officers; alpha-2, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "partner",
            in = ParameterIn.QUERY,
            description = "Activities with this partner, word for word",
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
    @APIResponse(
            responseCode = "200",
            description =
                    "A page of the activities; as a file all of them, in the form that imports read, counted by the "
                            + "header Row-Count: in a table a line for each line of attendance",
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
                                                    implementation = ActivityView.class),
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
        Query query = Query.of(uri, wanted.format().isPresent() ? ActivityFilter.PARAMETERS : LIST_PARAMETERS);
        ActivityFilter filter = ActivityFilter.of(query);
        int limit = query.limit();
        Optional<ActivityReference> after = query.cursor(ActivityReference::new);
        query.refuseFaults();
        if (wanted.format().isPresent()) {
            return export.answer(wanted.format().get(), filter);
        }
        Page<Activity> page = Page.cut(
                activities.list(filter, after, limit + 1),
                limit,
                activity -> new Cursor(activity.reference().value()));
        return Pages.answer(page.map(views::of), uri);
    }

    private Activity found(String reference) {
        return activities.find(named(reference)).orElseThrow(ActivityProblem::noSuchActivity);
    }

    /** A reference that cannot be one is answered like one that is nobody's. */
    private static ActivityReference named(String reference) {
        if (!reference.matches(ActivityReference.FORM)) {
            throw ActivityProblem.noSuchActivity();
        }
        return new ActivityReference(reference);
    }

    private Response replay(Activity activity) {
        return answer(Response.ok().header("Idempotent-Replayed", "true"), activity);
    }

    private Response answer(Response.ResponseBuilder response, Activity activity) {
        return response.entity(views.of(activity))
                .tag(String.valueOf(activity.version()))
                .build();
    }
}
