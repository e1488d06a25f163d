package org.interdict.seizures.statistics;

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
import java.util.List;
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
import org.interdict.kit.problem.ProblemException;
import org.interdict.seizures.visibility.Visibility;

/** Figures over HTTP. */
@Path("/api/v1/statistics/seizures")
@Tag(name = "Statistics", description = "Exact figures, kept up to date by the events")
class StatisticsResource {
    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = new MediaType("text", "csv");
    private static final int MOST_JSON_ROWS = 100_000;

    private final SeizureFigures figures;
    private final Visibility visibility;
    private final CurrentCaller callers;

    StatisticsResource(SeizureFigures figures, Visibility visibility, CurrentCaller callers) {
        this.figures = figures;
        this.visibility = visibility;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "seizureStatistics",
            summary = "Seizures, items and quantities, grouped and filtered by any dimensions",
            description = "Dimensions: commodityGroup, commodity, unit, unitType, country, year, month. A seizure with "
                    + "several items counts once in the total and once in each row that it belongs to. Analysts get figures "
                    + "over all records; everybody else does where the dimensions are commodityGroup, commodity, country, "
                    + "year or month and the period is of whole months, and otherwise over the records in their sight: the "
                    + "member scope says which.")
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "Dimensions, comma-separated, in the order of the columns",
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
            name = "commodityGroup",
            in = ParameterIn.QUERY,
            description = "Commodity groups, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "commodity",
            in = ParameterIn.QUERY,
            description = "Commodities, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
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
            name = "year",
            in = ParameterIn.QUERY,
            description = "Years such as 2023, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "month",
            in = ParameterIn.QUERY,
            description = "Months such as 2023-05, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The figures; as CSV a line for each row and measure, counted by the header Row-Count",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Figures.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "422", description = "More than 100,000 rows: ask for CSV")
    public Response figures(@Context UriInfo uri, @Context Request request) {
        Query query = Question.read(uri);
        Question question = Question.of(query);
        query.refuseFaults();
        Caller caller = callers.get();
        Figures answer = figures.answer(question, Scope.of(question, caller), visibility.of(caller));
        return wantsCsv(request) ? csv(answer) : json(answer);
    }

    private static boolean wantsCsv(Request request) {
        Variant best = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build());
        return best != null && CSV_TYPE.isCompatible(best.getMediaType());
    }

    private static Response json(Figures answer) {
        if (answer.rows().size() > MOST_JSON_ROWS) {
            throw new ProblemException(
                    StatisticsProblem.TOO_MANY_ROWS,
                    "Rows of the answer: {0}; ask for text/csv instead.",
                    answer.rows().size());
        }
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response csv(Figures answer) {
        List<List<Object>> lines = FiguresCsv.lines(answer);
        return Response.ok(FiguresCsv.write(answer, lines), CSV_TYPE.withCharset("UTF-8"))
                .header("Row-Count", lines.size())
                .build();
    }
}
