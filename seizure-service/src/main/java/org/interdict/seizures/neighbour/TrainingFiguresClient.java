package org.interdict.seizures.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.interdict.contracts.codes.Measure;
import org.interdict.contracts.codes.TrainingTheme;
import org.jspecify.annotations.Nullable;

/** The training service's figures. */
@Path("/api/v1/statistics")
@RegisterRestClient(configKey = "training")
public interface TrainingFiguresClient {
    /** @param from absent: from the beginning */
    @GET
    @Path("/training")
    Figures trained(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") LocalDate to);

    @GET
    @Path("/training-effect")
    Effect effect(
            @HeaderParam("Authorization") String authorization,
            @QueryParam("theme") TrainingTheme theme,
            @QueryParam("year") String year);

    /** The parts of the answer that matter here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figures(Total total) {}

    /** All who were trained, and those of them whose sex is stated; the share is absent where nobody's is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Total(
            long activities,
            long officers,
            long women,
            long men,
            @Nullable BigDecimal womenShare) {}

    /** Activities on a theme, and what the units that they were for seized of its goods afterwards. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Effect(long activities, long seizures, List<Quantity> quantities) {
        /** The sum of this measure. */
        public BigDecimal of(Measure measure) {
            return quantities.stream()
                    .filter(quantity -> quantity.measure() == measure)
                    .map(Quantity::value)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
        }
    }

    /** The sum of one measure. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Quantity(Measure measure, BigDecimal value) {}
}
