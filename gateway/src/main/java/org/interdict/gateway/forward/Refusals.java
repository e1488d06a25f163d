package org.interdict.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.interdict.kit.http.HangUp;
import org.interdict.kit.problem.ProblemType;
import org.interdict.kit.problem.Problems;
import org.interdict.kit.problem.Sentence;
import org.interdict.kit.problem.Text;

/** Answers a request without forwarding it, and without reading an upload to its end. */
@Singleton
final class Refusals {
    private final Vertx vertx;
    private final Problems problems;

    Refusals(Vertx vertx, Problems problems) {
        this.vertx = vertx;
        this.problems = problems;
    }

    void end(RoutingContext context, ProblemType type, @Sentence String detail) {
        problems.end(context, type, Text.of(detail));
        hangUpSoon(context.request());
    }

    void hangUpSoon(HttpServerRequest request) {
        HangUp.soon(vertx, request);
    }
}
