package org.interdict.seizures.flow;

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
import org.interdict.kit.http.Query;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.seizures.statistics.FactSelection;
import org.interdict.seizures.statistics.Question;
import org.interdict.seizures.statistics.Scope;
import org.interdict.seizures.visibility.Visibility;

/** Flows over HTTP; {@link FlowParametersFilter} adds the filters to the document. */
@Path(FlowResource.PATH)
@Tag(name = "Statistics")
class FlowResource {
    static final String PATH = "/api/v1/statistics/flows";

    private final Flows flows;
    private final Visibility visibility;
    private final CurrentCaller callers;

    FlowResource(Flows flows, Visibility visibility, CurrentCaller callers) {
        this.flows = flows;
        this.visibility = visibility;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Produces({MediaType.APPLICATION_JSON, ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE, ExportFormat.XLSX_TYPE})
    @Operation(
            operationId = "flowStatistics",
            summary = "Seizures, items and quantities along origin, transit and destination",
            description =
                    "A link for each hop between neighbouring stations of a route: from the origin to the first place of "
                            + "transit, on to the next, and from the last to the destination. What is not known of the two ends is "
                            + "null, so that a seizure without a route is the link from null to null; a hop inside one country or "
                            + "subregion is a link to itself. A seizure counts once in the total and once in each of its links, "
                            + "with all its items that are asked for: links do not add up. Analysts get figures over all records, "
                            + "everybody else over the records in their sight: the member scope says which.")
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            description = "What the links join",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"country", "subregion"},
                            defaultValue = "country"))
    @APIResponse(
            responseCode = "200",
            description =
                    "The links by their codes, those not known last; as a table a line for each link and measure, as NDJSON "
                            + "one for each link, counted by the header Row-Count",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FlowFigures.class)),
                @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ExportFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response flows(@Context UriInfo uri, @Context HttpHeaders headers) {
        Wanted wanted = Wanted.of(headers, Set.of());
        Query query = Question.read(uri, "level");
        Level level = query.value("level", "country or subregion", Level::named).orElse(Level.COUNTRY);
        Question question = Question.of(query);
        query.refuseFaults();
        Caller caller = callers.get();
        FlowSelection selection =
                new FlowSelection(new FactSelection(question, Scope.of(caller), visibility.of(caller)), level);
        return wanted.format()
                .map(format -> flows.file(format, selection))
                .orElseGet(() -> Response.ok(flows.count(selection), MediaType.APPLICATION_JSON_TYPE)
                        .build());
    }
}
