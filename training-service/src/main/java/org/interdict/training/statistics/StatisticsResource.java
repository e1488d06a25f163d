package org.interdict.training.statistics;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.export.ExportFormat;
import org.interdict.kit.export.Wanted;

/** Figures on training over HTTP. */
@Path("/api/v1/statistics/training")
@Tag(name = "Training")
class StatisticsResource {
    private final TrainingStatistics statistics;
    private final FiguresExport export;

    StatisticsResource(TrainingStatistics statistics, FiguresExport export) {
        this.statistics = statistics;
        this.export = export;
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE, ExportFormat.XLSX_TYPE})
    @Operation(
            operationId = "countTraining",
            summary = "Activities held, officers trained, the share of women; network meetings apart",
            description =
                    "Dimensions: theme, kind, country, subregion, unit, agency, year, quarter, month. An activity on "
                            + "several themes counts in the row of each and once in the total. By country, subregion, unit and "
                            + "agency an activity counts where it had attendance, and its officers by their line of it. What is not "
                            + "stated is a row of its own, without the member. An activity counts in the period of its first day.")
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "Dimensions, comma-separated, in the order of the columns",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Activities whose first day is this one or later",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Activities whose first day is this one or earlier",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "theme",
            in = ParameterIn.QUERY,
            description = "Activities on one of these themes, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Kinds of activity, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            description = "Attendance of these countries, alpha-2, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "subregion",
            in = ParameterIn.QUERY,
            description = "Attendance of these subregions, M.49 such as 014, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "Attendance of these units, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "agency",
            in = ParameterIn.QUERY,
            description = "Attendance of these agencies, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            description = "Years such as 2023, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "quarter",
            in = ParameterIn.QUERY,
            description = "Quarters such as 2023-Q2, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "month",
            in = ParameterIn.QUERY,
            description = "Months such as 2023-05, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The figures; as a file a line for each row, counted by the header Row-Count",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TrainingFigures.class)),
                @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ExportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "422", description = "More than 100,000 rows: ask for CSV")
    public Response count(@Context UriInfo uri, @Context HttpHeaders headers) {
        Wanted wanted = Wanted.of(headers, Set.of());
        Question question = Question.of(uri);
        return wanted.format().isPresent()
                ? export.answer(wanted.format().get(), question)
                : Response.ok(statistics.answer(question), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }
}
