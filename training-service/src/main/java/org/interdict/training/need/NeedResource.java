package org.interdict.training.need;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.OFFICER;
import static org.interdict.kit.identity.Role.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.kit.page.Pages;

/** Needs for training over HTTP. */
@Path("/api/v1/training-needs")
@Tag(name = "Training")
@Produces(MediaType.APPLICATION_JSON)
class NeedResource {
    private final Needs needs;
    private final CurrentCaller callers;
    private final Clock clock;

    NeedResource(Needs needs, CurrentCaller callers, Clock clock) {
        this.needs = needs;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, TRAINER})
    @Operation(
            operationId = "readTrainingNeeds",
            summary = "Which units need to be taught which themes, the most pressing first, with the evidence",
            description =
                    "Per unit in service and theme a score from 0 to 100: how much was seized in the year up to asOf "
                            + "in the unit, its country, on routes through it and in its subregion, how much its own records leave "
                            + "empty, and how long ago the theme was taught there. Each figure comes with the query that answers "
                            + "it to an analyst. Needs with score 0 are shown when units are asked for. Officers read those of "
                            + "their own unit.")
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "Codes of units, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            description = "Units of these countries; ISO 3166-1 alpha-2 codes, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "theme",
            in = ParameterIn.QUERY,
            description = "Themes, comma-separated; one that no data steer has no needs",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "As of this day; today, where it is latest on earth, unless told",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Needs a page, 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The member next of the page before; it keeps to the day of that page",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The needs",
            content = @Content(schema = @Schema(implementation = NeedsView.class)))
    @APIResponse(responseCode = "400", description = "Every fault of the query, unknown units among them")
    @APIResponse(responseCode = "403", description = "An officer asks for another unit than its own")
    public Response read(@Context UriInfo uri) {
        Query query = Query.of(uri, NeedQuestion.PARAMETERS);
        NeedQuestion question = NeedQuestion.of(query, LocalDate.now(clock.withZone(ZoneOffset.ofHours(14))))
                .askedBy(callers.get());
        int limit = query.limit();
        needs.unknown(question.units())
                .forEach(unit -> query.fault("unit", "unknown-unit", "No unit of the registry has this code."));
        query.refuseFaults();
        NeedsView answer = needs.answer(question, limit);
        return Pages.answer(answer, Optional.ofNullable(answer.next()), uri);
    }
}
