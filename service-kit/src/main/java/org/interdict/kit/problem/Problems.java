package org.interdict.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes problems, for answers that go through the REST layer and for those that do not. */
@Singleton
public final class Problems {
    /** Seconds after which a caller of something unavailable may try again. */
    public static final String RETRY_AFTER = "2";

    private final ObjectMapper json;
    private final Wordings wordings;

    Problems(ObjectMapper json, Wordings wordings) {
        this.json = json;
        this.wordings = wordings;
    }

    public Response.ResponseBuilder response(
            HttpServerRequest request, ProblemType type, Text detail, List<Fault> faults) {
        Response.ResponseBuilder response =
                Response.status(type.status()).entity(problem(request, type, detail, faults));
        head(request, type).forEach(response::header);
        return response;
    }

    /** Ends a request that never reached a resource. */
    public void end(RoutingContext context, ProblemType type, Text detail) {
        context.response().setStatusCode(type.status());
        head(context.request(), type).forEach(context.response()::putHeader);
        context.response().end(body(context.request(), type, detail));
    }

    /** The headers of an answer that is written elsewhere. */
    public Map<String, String> head(HttpServerRequest request, ProblemType type) {
        Map<String, String> head = new TreeMap<>(wordings.of(request).head());
        head.put("Content-Type", Problem.MEDIA_TYPE);
        if (type.status() == 503) {
            head.put("Retry-After", RETRY_AFTER);
        }
        return head;
    }

    /** The body of an answer that is written elsewhere. */
    public String body(HttpServerRequest request, ProblemType type, Text detail) {
        return write(problem(request, type, detail, List.of()));
    }

    private Problem problem(HttpServerRequest request, ProblemType type, Text detail, List<Fault> faults) {
        return Problem.of(
                type,
                detail,
                request.path(),
                TraceId.of(request.getHeader("traceparent")),
                faults,
                wordings.of(request));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
