package org.interdict.units.statistics;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.OFFICER;
import static org.interdict.kit.identity.Role.PARTNER;
import static org.interdict.kit.identity.Role.REGISTRAR;
import static org.interdict.kit.identity.Role.STEWARD;
import static org.interdict.kit.identity.Role.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.http.Query;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.units.unit.Today;

/** Figures on units over HTTP. */
@Path("/api/v1/statistics/units")
@Tag(name = "Units")
class UnitStatisticsResource {
    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);

    private final UnitStatistics statistics;
    private final CurrentCaller callers;
    private final Clock clock;

    UnitStatisticsResource(UnitStatistics statistics, CurrentCaller callers, Clock clock) {
        this.statistics = statistics;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "countUnits",
            summary = "Units in service on a day, and units established in a period",
            description =
                    "units and memberStates are a stock: units established by the day and not closed by then, and the "
                            + "Member States of the United Nations that have them. established is a flow where a period is asked "
                            + "for: units established in it; of a day, all that ever were by then. National reporters are left out "
                            + "unless type asks for them. The officers of the units counted are told to registrars and analysts.")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "The day of the stock; without it and without a period, today where it is latest on earth",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day of the period in which units were established; instead of asOf",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last day of the period, and the day of the stock; instead of asOf",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "type, country, subregion, region, status (on the day of the stock), comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "Types of unit, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "unitType",
            in = ParameterIn.QUERY,
            description = "The same as type",
            schema = @Schema(type = SchemaType.STRING))
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
    @APIResponse(
            responseCode = "200",
            description = "The figures; as CSV a line for each row, counted by the header Row-Count",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UnitFigures.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response count(@Context UriInfo uri, @Context Request request) {
        Query query = Query.of(uri, UnitQuestion.PARAMETERS);
        UnitQuestion question = UnitQuestion.of(query, Today.latest(clock.instant()));
        query.refuseFaults();
        Caller caller = callers.get();
        UnitFigures answer = statistics.answer(question, caller.is(REGISTRAR) || caller.is(ANALYST));
        return wantsCsv(request)
                ? Response.ok(UnitFiguresCsv.write(answer), CSV_TYPE.withCharset("UTF-8"))
                        .header("Row-Count", answer.rows().size())
                        .build()
                : Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static boolean wantsCsv(Request request) {
        Variant best = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build());
        return best != null && CSV_TYPE.isCompatible(best.getMediaType());
    }
}
