package org.interdict.seizures.report;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.http.Query;
import org.interdict.kit.idempotency.Idempotent;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.kit.page.Page;
import org.interdict.kit.page.Pages;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Language;
import org.interdict.kit.problem.ProblemException;
import org.interdict.seizures.visibility.Sight;
import org.interdict.seizures.visibility.Visibility;

/** The programme report over HTTP, live and in editions. */
@Path("/api/v1/reports/programme")
@Tag(name = "Reports", description = "The figures of the programme report, printed in six languages")
class ReportResource {
    private static final String LANGUAGE = "ar, en, es, fr, ru or zh; else as Accept-Language prefers, else English";

    private final ReportFigures figures;
    private final EditionService service;
    private final Editions editions;
    private final ReportAnswers answers;
    private final Visibility visibility;
    private final CurrentCaller callers;
    private final Clock clock;

    ReportResource(
            ReportFigures figures,
            EditionService service,
            Editions editions,
            ReportAnswers answers,
            Visibility visibility,
            CurrentCaller callers,
            Clock clock) {
        this.figures = figures;
        this.service = service;
        this.editions = editions;
        this.answers = answers;
        this.visibility = visibility;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Produces({MediaType.APPLICATION_JSON, ReportAnswers.CSV, MediaType.TEXT_HTML})
    @Operation(
            operationId = "readProgrammeReport",
            summary = "The figures of the programme report, exact and as printed",
            description =
                    "Figures of the whole year, of stock on the day asOf, and of persons up to the last 30 June or "
                            + "31 December by then. Of the units of the programme, national reporters not among them, over all "
                            + "records. query of a figure is the address that answers it to an analyst.")
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            required = true,
            description = "The year that is reported, such as 2023",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "9999"))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            required = true,
            description = "The day of the figures of stock; not before the year, not in the future",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = LANGUAGE,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The report; as CSV a line for each figure, as HTML a page to print",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportView.class)),
                @Content(mediaType = ReportAnswers.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "503", description = "The unit registry or the training service does not answer")
    public Response read(
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers,
            @HeaderParam("Authorization") String authorization) {
        Query query = Query.of(uri, Set.of("year", "asOf", "lang"));
        Optional<ReportQuestion> question = ReportQuestion.of(query, clock);
        Language language = answers.language(query, headers);
        query.refuseFaults();
        Sight sight = visibility.of(callers.get());
        return answers.answer(
                request, figures.report(question.orElseThrow(), sight, authorization), Optional.empty(), language);
    }

    @POST
    @Path("/editions")
    @Idempotent
    @RolesAllowed(ANALYST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(
            operationId = "publishReportEdition",
            summary = "Freeze the figures of the report as an edition",
            description = "What is recorded, amended or retracted later changes the live report, and not the edition.")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    @APIResponse(responseCode = "503", description = "The unit registry or the training service does not answer")
    public Response publish(
            @Context HttpHeaders headers, @HeaderParam("Authorization") String authorization, NewEdition asked) {
        ReportQuestion question = ReportQuestion.of(asked, clock);
        Caller caller = callers.get();
        Sight sight = visibility.of(caller);
        Edition edition = service.publish(figures.report(question, sight, authorization), asked, caller);
        Language language = answers.language(headers);
        ReportView view =
                ReportView.of(edition.report(), Optional.of(EditionView.of(edition, sight)), Printing.in(language));
        return Response.status(201)
                .header("Location", "/api/v1/reports/programme/editions/" + edition.id())
                .header("Content-Language", language.tag())
                .tag(String.valueOf(Edition.VERSION))
                .entity(view)
                .build();
    }

    @GET
    @Path("/editions")
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listReportEditions", summary = "List the editions, the latest first")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Editions a page, 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The member next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    public Response list(@Context UriInfo uri) {
        Query query = Query.of(uri, Set.of("limit", "cursor"));
        int limit = query.limit();
        EditionWalk walk = EditionWalk.of(query);
        query.refuseFaults();
        Sight sight = visibility.of(callers.get());
        Page<Edition> page = Page.cut(editions.list(walk, limit + 1), limit, EditionWalk::cursorAfter);
        return Pages.answer(page.map(edition -> EditionView.of(edition, sight)), uri);
    }

    @GET
    @Path("/editions/{id}")
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Produces({MediaType.APPLICATION_JSON, ReportAnswers.CSV, MediaType.TEXT_HTML})
    @Operation(operationId = "readReportEdition", summary = "Read an edition, in the forms of the report")
    @Parameter(
            name = "lang",
            in = ParameterIn.QUERY,
            description = LANGUAGE,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The edition; as CSV a line for each figure, as HTML a page to print",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportView.class)),
                @Content(mediaType = ReportAnswers.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "There is no such edition")
    public Response readEdition(
            @PathParam("id") String id, @Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Query query = Query.of(uri, Set.of("lang"));
        Language language = answers.language(query, headers);
        query.refuseFaults();
        Edition edition = uuid(id).flatMap(editions::find)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND, "There is no edition of the report with this id."));
        EditionView view = EditionView.of(edition, visibility.of(callers.get()));
        return answers.answer(request, edition.report(), Optional.of(view), language);
    }

    /** An id that is none is answered like one that is nobody's. */
    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
