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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.http.Period;
import org.interdict.kit.http.Query;

/** Figures on training over HTTP. */
@Path("/api/v1/statistics/training")
@Tag(name = "Training")
@Produces(MediaType.APPLICATION_JSON)
class StatisticsResource {
    private static final Set<String> PARAMETERS = Set.of("from", "to");

    private final TrainingStatistics statistics;

    StatisticsResource(TrainingStatistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Operation(
            operationId = "countTraining",
            summary = "Activities held, officers trained, the share of women; network meetings apart")
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
    public TrainingFigures count(@Context UriInfo uri) {
        Query query = Query.of(uri, PARAMETERS);
        Period period = Period.of(query);
        query.refuseFaults();
        return TrainingFigures.of(period, statistics.sums(period));
    }
}
