package org.interdict.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.interdict.kit.problem.ProblemType;
import org.interdict.kit.problem.Problems;

/** Answers a request without forwarding it, and without reading an upload to its end. */
@Singleton
final class Refusals {
    /** Closing at once, with bytes unread, would throw away the answer before the client has read it. */
    private static final long LINGER_MILLIS = 3_000;

    private final Vertx vertx;
    private final Problems problems;

    Refusals(Vertx vertx, Problems problems) {
        this.vertx = vertx;
        this.problems = problems;
    }

    void end(RoutingContext context, ProblemType type, String detail) {
        problems.end(context, type, detail);
        hangUpSoon(context.request());
    }

    /** What still comes of the body is thrown away; a client that goes on sending is cut off. */
    void hangUpSoon(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.resume();
            vertx.setTimer(LINGER_MILLIS, timer -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }
}
