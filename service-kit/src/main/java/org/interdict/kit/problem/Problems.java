package org.interdict.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Writes problems, for answers that go through the REST layer and for those that do not. */
@Singleton
public final class Problems {
    /** Seconds after which a caller of something unavailable may try again. */
    public static final String RETRY_AFTER = "2";

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    public Response.ResponseBuilder response(
            HttpServerRequest request, ProblemType type, Text detail, List<Fault> faults) {
        Response.ResponseBuilder response =
                Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(problem(request, type, detail, faults));
        return type.status() == 503 ? response.header("Retry-After", RETRY_AFTER) : response;
    }

    /** Ends a request that never reached a resource. */
    public void end(RoutingContext context, ProblemType type, Text detail) {
        context.response().setStatusCode(type.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (type.status() == 503) {
            context.response().putHeader("Retry-After", RETRY_AFTER);
        }
        context.response().end(body(context.request(), type, detail));
    }

    /** The body alone, for an answer whose head is written elsewhere. */
    public String body(HttpServerRequest request, ProblemType type, Text detail) {
        return write(problem(request, type, detail, List.of()));
    }

    private static Problem problem(HttpServerRequest request, ProblemType type, Text detail, List<Fault> faults) {
        return Problem.of(type, detail, request.path(), TraceId.of(request.getHeader("traceparent")), faults);
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
