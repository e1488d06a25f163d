package org.interdict.seizures.alert;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.http.Query;

/** Figures over alerts over HTTP. */
@Path("/api/v1/statistics/alerts")
@Tag(name = "Statistics")
class AlertStatisticsResource {
    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = new MediaType("text", "csv");

    private final AlertStatistics statistics;

    AlertStatisticsResource(AlertStatistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "alertStatistics",
            summary = "Alerts issued, answered and hit, and how long the first answer took",
            description =
                    "Over the alerts of all channels, by the day of issue in UTC. Dimensions: subject, year, month.")
    @Parameter(
            name = "groupBy",
            in = ParameterIn.QUERY,
            description = "Dimensions, comma-separated, in the order of the columns",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First day of issue",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last day of issue",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @APIResponse(
            responseCode = "200",
            description = "The figures; as CSV a line for each row, counted by the header Row-Count",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AlertFigures.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response figures(@Context UriInfo uri, @Context Request request) {
        Query query = Query.of(uri, AlertQuestion.PARAMETERS);
        AlertQuestion question = AlertQuestion.of(query);
        query.refuseFaults();
        AlertFigures answer = statistics.answer(question);
        return wantsCsv(request)
                ? csv(answer)
                : Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static boolean wantsCsv(Request request) {
        Variant best = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build());
        return best != null && CSV_TYPE.isCompatible(best.getMediaType());
    }

    private static Response csv(AlertFigures answer) {
        return Response.ok(AlertFiguresCsv.write(answer), CSV_TYPE.withCharset("UTF-8"))
                .header("Row-Count", answer.rows().size())
                .build();
    }
}
