package org.interdict.gateway.entry;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.interdict.gateway.route.PlainPath;
import org.interdict.kit.http.HangUp;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemType;
import org.interdict.kit.problem.Problems;
import org.interdict.kit.problem.Sentence;
import org.interdict.kit.problem.Text;
import org.interdict.kit.problem.TraceId;
import org.jboss.logging.Logger;

/** Refuses what cannot be read safely, and gives every request a trace and every answer its safety headers. */
@Singleton
final class EntryChecks {
    private static final Logger LOG = Logger.getLogger(EntryChecks.class);

    static final int LONGEST_URI = 8 << 10;
    static final int LARGEST_HEADERS = 16 << 10;

    /** Before the kit's body limit, so that its refusals carry the trace and the headers too. */
    private static final int FIRST = -2_000_000;

    private final Problems problems;

    EntryChecks(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        // What the router itself refuses would else have an empty body.
        router.route().order(FIRST).handler(this::check).failureHandler(this::failed);
        for (int status : new int[] {400, 404, 405}) {
            router.errorHandler(status, context -> refuse(context, CommonProblem.ofStatus(status)));
        }
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!TraceId.isTraceparent(request.getHeader("traceparent"))) {
            request.headers().set("traceparent", TraceId.newTraceparent());
        }
        context.addHeadersEndHandler(v -> SafetyHeaders.complete(request));
        if (request.uri().length() > LONGEST_URI) {
            refuse(context, EntryProblem.URI_TOO_LONG, "The limit is {0} characters.", LONGEST_URI);
        } else if (size(request) > LARGEST_HEADERS) {
            refuse(context, EntryProblem.HEADERS_TOO_LARGE, "The limit is {0} bytes.", LARGEST_HEADERS);
        } else if (!isWellFormed(request.uri())) {
            refuse(context, CommonProblem.INVALID_REQUEST, "The address is not well-formed.");
        } else if (PlainPath.of(request.path()).isEmpty()) {
            refuse(context, CommonProblem.INVALID_REQUEST, "The path can be read in more than one way.");
        } else if (!hasKnownEncoding(request)) {
            refuse(context, CommonProblem.INVALID_REQUEST, "The transfer encoding is not supported.");
        } else {
            context.next();
        }
    }

    private void failed(RoutingContext context) {
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            refuse(context, CommonProblem.ofStatus(context.statusCode()));
        } else {
            LOG.error("a request failed", context.failure());
            refuse(context, CommonProblem.INTERNAL);
        }
    }

    private void refuse(RoutingContext context, CommonProblem problem) {
        if (!context.response().ended()) {
            SafetyHeaders.complete(context.request());
            refuse(context, problem, problem.withoutCulprit());
        }
    }

    private void refuse(RoutingContext context, ProblemType type, @Sentence String detail, Object... values) {
        refuse(context, type, Text.of(detail, values));
    }

    private void refuse(RoutingContext context, ProblemType type, Text detail) {
        problems.end(context, type, detail);
        HangUp.soon(context.vertx(), context.request());
    }

    private static boolean isWellFormed(String uri) {
        try {
            return uri.startsWith("/") && new URI(uri).getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
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
