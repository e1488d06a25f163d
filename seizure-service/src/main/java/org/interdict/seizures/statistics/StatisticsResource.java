package org.interdict.seizures.statistics;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.OFFICER;
import static org.interdict.kit.identity.Role.PARTNER;
import static org.interdict.kit.identity.Role.REGISTRAR;
import static org.interdict.kit.identity.Role.STEWARD;
import static org.interdict.kit.identity.Role.TRAINER;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.interdict.kit.http.Query;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.kit.problem.Wording;
import org.interdict.kit.problem.Wordings;
import org.interdict.seizures.visibility.Visibility;

/** Figures over HTTP. */
@Path("/api/v1/statistics/seizures")
@Tag(name = "Statistics", description = "Exact figures, kept up to date by the events")
class StatisticsResource {
    private final SeizureFigures figures;
    private final FiguresExport export;
    private final Visibility visibility;
    private final CurrentCaller callers;
    private final Wordings wordings;

    StatisticsResource(
            SeizureFigures figures,
            FiguresExport export,
            Visibility visibility,
            CurrentCaller callers,
            Wordings wordings) {
        this.figures = figures;
        this.export = export;
        this.visibility = visibility;
        this.callers = callers;
        this.wordings = wordings;
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Produces({
        MediaType.APPLICATION_JSON,
        ExportFormat.CSV_TYPE,
        ExportFormat.NDJSON_TYPE,
        ExportFormat.XLSX_TYPE,
        ExportFormat.SDMX_CSV_TYPE
    })
    @Operation(
            operationId = "seizureStatistics",
            summary = "Seizures, items and quantities, grouped and filtered by any dimensions",
            description =
                    "The dimensions to group by are the names of the filters, but for route. A seizure with several "
                            + "items, initiatives or channels counts once in the total and once in each row that it belongs to. A "
                            + "filter that items answer (commodityGroup, commodity, species, iccs) leaves the items that do, and the "
                            + "seizures that have one. Absent and UNKNOWN are counted together, as null; the filter UNKNOWN finds "
                            + "both. Analysts get figures over all records; everybody else does where only commodityGroup, commodity, "
                            + "country, subregion, region, year, quarter, month, transportMode, trafficType or direction are named "
                            + "and the period is of whole months, and otherwise over the records in their sight: the member scope "
                            + "says which.")
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
            description = "Commodity groups; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "commodity",
            in = ParameterIn.QUERY,
            description = "Commodities; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "Codes of units; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "unitType",
            in = ParameterIn.QUERY,
            description = "Types of unit; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            description = "Countries of the place, else of the unit, as ISO 3166-1 alpha-2 codes; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "subregion",
            in = ParameterIn.QUERY,
            description = "Subregions of the country by their M.49 codes such as 014; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "Regions of the country by their M.49 codes such as 002; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            description = "Years such as 2023; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "quarter",
            in = ParameterIn.QUERY,
            description = "Quarters such as 2023-Q2; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "month",
            in = ParameterIn.QUERY,
            description = "Months such as 2023-05; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "transportMode",
            in = ParameterIn.QUERY,
            description = "Modes of transport; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "trafficType",
            in = ParameterIn.QUERY,
            description = "Types of traffic; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "direction",
            in = ParameterIn.QUERY,
            description = "Directions; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "detectionMethod",
            in = ParameterIn.QUERY,
            description = "Methods of detection; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "concealment",
            in = ParameterIn.QUERY,
            description = "Kinds of concealment; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "origin",
            in = ParameterIn.QUERY,
            description = "Countries where the route begins, alpha-2; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "departure",
            in = ParameterIn.QUERY,
            description = "Countries that the goods were sent from, alpha-2; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "destination",
            in = ParameterIn.QUERY,
            description = "Countries that the goods were meant for, alpha-2; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "operation",
            in = ParameterIn.QUERY,
            description = "Operations; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "initiative",
            in = ParameterIn.QUERY,
            description = "Initiatives; a record may have several; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "species",
            in = ParameterIn.QUERY,
            description = "Scientific names of the species of the item; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "channel",
            in = ParameterIn.QUERY,
            description = "Channels that may see the record; it may have several; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Statuses; RETRACTED is of no seizure that counts; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "iccs",
            in = ParameterIn.QUERY,
            description = "Codes of the crime classification ICCS of the commodity group; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "route",
            in = ParameterIn.QUERY,
            description =
                    "Countries that the goods came from, through, or were meant for, alpha-2; a filter only; comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description =
                    "The figures; as a table a line for each row and measure, as NDJSON one for each row, as SDMX-CSV 2.0 "
                            + "one for each observation, counted by the header Row-Count. A workbook has sheets with the codes in "
                            + "words and with the query, in the language of Accept-Language",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Figures.class)),
                @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ExportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ExportFormat.SDMX_CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "422", description = "More than 100,000 rows: ask for CSV")
    public Response figures(@Context UriInfo uri, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        Wanted wanted = Wanted.ofFigures(headers);
        Query query = Question.read(uri);
        Question question = Question.of(query);
        query.refuseFaults();
        Caller caller = callers.get();
        FactSelection selection = new FactSelection(question, Scope.of(question, caller), visibility.of(caller));
        return wanted.format()
                .map(format -> file(format, selection, request))
                .orElseGet(() -> Response.ok(figures.answer(selection), MediaType.APPLICATION_JSON_TYPE)
                        .build());
    }

    private Response file(ExportFormat format, FactSelection selection, HttpServerRequest request) {
        Wording wording = wordings.of(request);
        Response file = export.answer(format, selection, request.uri(), wording);
        if (format == ExportFormat.XLSX) {
            wording.head().forEach((name, value) -> file.getHeaders().putSingle(name, value));
        }
        return file;
    }
}
