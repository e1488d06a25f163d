package org.interdict.seizures.person;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The training service's figures, asked for with the caller's token. */
@Path("/api/v1/statistics/training")
@RegisterRestClient(configKey = "training")
public interface TrainingFiguresClient {
    @GET
    Figures trained(@HeaderParam("Authorization") String authorization, @QueryParam("to") LocalDate to);

    /** The parts of the answer that matter here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figures(Total total) {}

    /** All who were trained, and those of them whose sex is stated. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Total(long officers, long women, long men) {}
}
