package org.interdict.gateway.entry;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.interdict.gateway.route.PlainPath;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Problems;
import org.interdict.kit.problem.TraceId;

/** Refuses what cannot be read safely, and gives every request a trace and every answer its safety headers. */
@Singleton
final class EntryChecks {
    static final int LONGEST_URI = 8 << 10;
    static final int LARGEST_HEADERS = 16 << 10;

    /** Before the kit's body limit, so that its refusals carry the trace and the headers too. */
    private static final int FIRST = -2_000_000;

    private final Problems problems;

    EntryChecks(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
        // What the router itself refuses would else have an empty body.
        for (int status : new int[] {400, 404, 405, 500}) {
            router.errorHandler(status, context -> refusedByRouter(context, status));
        }
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!TraceId.isTraceparent(request.getHeader("traceparent"))) {
            request.headers().set("traceparent", TraceId.newTraceparent());
        }
        context.addHeadersEndHandler(v -> SafetyHeaders.complete(request));
        if (request.uri().length() > LONGEST_URI) {
            problems.end(context, EntryProblem.URI_TOO_LONG, "The limit is " + LONGEST_URI + " characters.");
        } else if (size(request) > LARGEST_HEADERS) {
            problems.end(context, EntryProblem.HEADERS_TOO_LARGE, "The limit is " + LARGEST_HEADERS + " bytes.");
        } else if (!request.uri().startsWith("/")
                || PlainPath.of(request.path()).isEmpty()) {
            problems.end(context, CommonProblem.INVALID_REQUEST, "The path is broken or ambiguous.");
        } else if (!hasKnownEncoding(request)) {
            problems.end(context, CommonProblem.INVALID_REQUEST, "The transfer encoding is not supported.");
        } else {
            context.next();
        }
    }

    private void refusedByRouter(RoutingContext context, int status) {
        if (!context.response().ended()) {
            CommonProblem problem = CommonProblem.ofStatus(status);
            problems.end(context, problem, problem.title() + ".");
        }
    }

    private static boolean hasKnownEncoding(HttpServerRequest request) {
        return request.headers().getAll("Transfer-Encoding").stream().allMatch("chunked"::equalsIgnoreCase);
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }
}
