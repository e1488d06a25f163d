package org.interdict.seizures.alert;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
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
import org.interdict.kit.idempotency.Idempotent;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.kit.json.MayBeAbsent;
import org.interdict.kit.page.Page;
import org.interdict.kit.page.Pages;
import org.interdict.seizures.visibility.Sight;
import org.interdict.seizures.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** Alerts over HTTP. */
@Path("/api/v1/alerts")
@Tag(name = "Alerts", description = "What units and analysts ask each other to look out for, and what came of it")
@Produces(MediaType.APPLICATION_JSON)
class AlertResource {
    private static final Set<String> FILE_PARAMETERS = with(AlertFilter.PARAMETERS, "sort");
    private static final Set<String> LIST_PARAMETERS = with(FILE_PARAMETERS, "limit", "cursor");

    private final AlertService service;
    private final Alerts alerts;
    private final AlertViews views;
    private final AlertExport export;
    private final Visibility visibility;
    private final CurrentCaller callers;
    private final Clock clock;

    AlertResource(
            AlertService service,
            Alerts alerts,
            AlertViews views,
            AlertExport export,
            Visibility visibility,
            CurrentCaller callers,
            Clock clock) {
        this.service = service;
        this.alerts = alerts;
        this.views = views;
        this.export = export;
        this.visibility = visibility;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed({OFFICER, ANALYST})
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(
            operationId = "issueAlert",
            summary = "Ask others to look out for something",
            description =
                    "A container, vessel or flight must be named by its identifier, a consignment by at least one. "
                            + "Seizures with the same container, vessel or flight that are recorded while the alert is valid are "
                            + "linked to it.")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "403", description = "The role, or a token on no channel of exchange")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    @APIResponse(responseCode = "503", description = "An addressee is not known here yet and the registry is down")
    public Response issue(NewAlert asked) {
        Caller caller = callers.get();
        Alert alert = service.issue(asked, caller);
        return answer(Response.status(201).header("Location", "/api/v1/alerts/" + alert.id()), alert, caller);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER, ANALYST})
    @Operation(operationId = "readAlert", summary = "Read an alert, with its feedback and linked seizures")
    @APIResponse(
            responseCode = "200",
            description = "The alert",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "404", description = "Not there, or not in the caller's sight")
    public Response read(@PathParam("id") String id) {
        Caller caller = callers.get();
        Alert alert = alerts.find(uuid(id), visibility.of(caller)).orElseThrow(AlertProblem::noSuchAlert);
        return answer(Response.ok(), alert, caller);
    }

    @POST
    @Idempotent
    @Path("/{id}/feedback")
    @RolesAllowed({OFFICER, ANALYST})
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(
            operationId = "giveFeedback",
            summary = "Say what came of an alert in sight",
            description = "Each feedback makes a version of the alert; an expired alert still takes it. The comment is "
                    + "shown to the own unit and the issuer alone, the seizure to those who may see it.")
    @APIResponse(
            responseCode = "200",
            description = "The alert as it is now",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "404", description = "Not there, or not in the caller's sight")
    @APIResponse(responseCode = "409", description = "The alert is closed, or has taken all the feedback that it can")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    public Response giveFeedback(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, NewFeedback given) {
        Caller caller = callers.get();
        return answer(Response.ok(), service.answer(uuid(id), IfMatch.of(ifMatch), given, caller), caller);
    }

    @POST
    @Idempotent
    @Path("/{id}/closure")
    @RolesAllowed({OFFICER, ANALYST})
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(
            operationId = "closeAlert",
            summary = "End an alert: by officers of the unit that issued it, or by the analyst who did",
            description = "Why it is ended may be said; without anything to say the body may be left out.")
    @APIResponse(
            responseCode = "200",
            description = "The alert as it is now",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "403", description = "Another issuer's alert")
    @APIResponse(responseCode = "404", description = "Not there, or not in the caller's sight")
    @APIResponse(responseCode = "409", description = "The alert was closed before")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    public Response close(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @MayBeAbsent NewClosure closure) {
        Caller caller = callers.get();
        return answer(Response.ok(), service.close(uuid(id), IfMatch.of(ifMatch), closure, caller), caller);
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST})
    @Operation(operationId = "listAlerts", summary = "List the alerts in sight")
    @Parameter(
            name = "subject",
            in = ParameterIn.QUERY,
            description = "Subjects, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "OPEN, EXPIRED, CLOSED, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "channel",
            in = ParameterIn.QUERY,
            description = "Alerts on one of these channels",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "Codes of the units that issued them, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "containerNumber",
            in = ParameterIn.QUERY,
            description = "Container numbers, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "vesselImo",
            in = ParameterIn.QUERY,
            description = "IMO ship numbers, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "flightNumber",
            in = ParameterIn.QUERY,
            description = "Flight numbers, comma-separated; with or without leading zeros",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "changedSince",
            in = ParameterIn.QUERY,
            description = "Alerts issued, answered or closed at or after this instant",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "issuedAt (default) or -issuedAt",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Alerts a page, 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The member next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description =
                    "A page, or by Accept the whole list as a file: a line for each feedback as a table, one for each record as "
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
                                                    implementation = AlertView.class),
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
        AlertFilter filter = AlertFilter.of(query, clock.instant());
        int limit = query.limit();
        AlertWalk walk = AlertWalk.of(query);
        query.refuseFaults();
        Sight sight = visibility.of(callers.get());
        if (wanted.format().isPresent()) {
            return export.answer(wanted.format().get(), filter, sight, walk);
        }
        Page<Alert> page = Page.cut(alerts.list(filter, sight, walk, limit + 1), limit, walk::cursorAfter);
        return Pages.answer(new Page<>(views.of(page.items(), sight, filter.now()), page.next()), uri);
    }

    /** An id that is none is answered like one that is nobody's. */
    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw AlertProblem.noSuchAlert();
        }
    }

    private Response answer(Response.ResponseBuilder response, Alert alert, Caller caller) {
        return response.entity(views.of(alert, visibility.of(caller), clock.instant()))
                .tag(String.valueOf(alert.version()))
                .build();
    }

    private static Set<String> with(Set<String> parameters, String... more) {
        return Stream.concat(parameters.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
