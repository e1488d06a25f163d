package org.interdict.seizures.person;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.OFFICER;
import static org.interdict.kit.identity.Role.PARTNER;
import static org.interdict.kit.identity.Role.REGISTRAR;
import static org.interdict.kit.identity.Role.STEWARD;
import static org.interdict.kit.identity.Role.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.http.Query;

/** Figures over persons over HTTP: women and men as officers, offenders and victims. */
@Path("/api/v1/statistics")
@Tag(name = "Statistics")
class PersonStatisticsResource {
    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = new MediaType("text", "csv");
    private static final String TOO_DETAILED =
            "Any other dimension, two dimensions, a filter, a period, or a day that ends no half-year: too-detailed";
    private static final String RULE =
            "All persons of records up to 30 June or 31 December, by role and one of sex, ageBand, "
                    + "flow, source and subregion. Totals of a role are exact from 11 persons on. Cells under 11 are hidden, zeros "
                    + "included, and never one alone; the others are rounded to 5; more are hidden where they could be recomputed. "
                    + "The same code is answered apart for persons of seizures and of interceptions (record).";

    private final PersonStatistics statistics;
    private final Officers officers;

    PersonStatisticsResource(PersonStatistics statistics, Officers officers) {
        this.statistics = statistics;
        this.officers = officers;
    }

    @GET
    @Path("/persons")
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "personStatistics",
            summary = "Persons on one of three sides: officers, offenders, victims",
            description = RULE
                    + " OFFICERS are the staff of the units in service on any day (asOf), told to registrars and analysts, and "
                    + "all who were trained up to it, by sex; they are not suppressed.")
    @Parameter(
            name = "side",
            in = ParameterIn.QUERY,
            required = true,
            description = "OFFICERS, OFFENDERS or VICTIMS",
            schema = @Schema(implementation = Side.class))
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "role, or role and one dimension, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "30 June or 31 December; the last that is over unless stated",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @APIResponse(
            responseCode = "200",
            description = "The figures; as CSV a line for each row, counted by the header Row-Count",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PersonFigures.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "422", description = TOO_DETAILED)
    public Response persons(
            @Context UriInfo uri, @Context Request request, @HeaderParam("Authorization") String authorization) {
        Query query = Query.of(uri, PersonQuestion.parameters("side"));
        Optional<Side> side = query.value("side", "OFFICERS, OFFENDERS or VICTIMS", Side::valueOf);
        if (!query.states("side")) {
            query.fault("side", "missing", "Expected OFFICERS, OFFENDERS or VICTIMS.");
        }
        PersonQuestion question =
                PersonQuestion.of(query, uri.getQueryParameters().keySet());
        return answer(
                request,
                side.orElseThrow() == Side.OFFICERS
                        ? officers.answer(question, authorization)
                        : statistics.answer(question, PersonGroup.ofSide(side.orElseThrow())));
    }

    @GET
    @Path("/interceptions")
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "interceptionStatistics",
            summary = "Persons intercepted: suspects, couriers, victims",
            description = RULE)
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "role, or role and one dimension, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "30 June or 31 December; the last that is over unless stated",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @APIResponse(
            responseCode = "200",
            description = "The figures; as CSV a line for each row, counted by the header Row-Count",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PersonFigures.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "422", description = TOO_DETAILED)
    public Response interceptions(@Context UriInfo uri, @Context Request request) {
        Query query = Query.of(uri, PersonQuestion.parameters());
        return answer(
                request,
                statistics.ofInterceptions(
                        PersonQuestion.of(query, uri.getQueryParameters().keySet())));
    }

    private static Response answer(Request request, PersonFigures figures) {
        Variant best = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build());
        return best != null && CSV_TYPE.isCompatible(best.getMediaType())
                ? Response.ok(PersonFiguresCsv.write(figures), CSV_TYPE.withCharset("UTF-8"))
                        .header("Row-Count", figures.rows().size())
                        .build()
                : Response.ok(figures, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
