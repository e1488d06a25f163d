package org.interdict.gateway.forward;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.interdict.gateway.route.Destination;
import org.interdict.gateway.route.PlainPath;
import org.interdict.gateway.route.Routes;
import org.interdict.kit.problem.CommonProblem;

/** Decides what becomes of a request: refused, forwarded, or left to the gateway's own resources. */
@Singleton
final class Forwarder {
    /** After Quarkus has laid the caller's identity ready, before its own resources. */
    private static final int BEFORE_RESOURCES = 500;

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final TokenCheck tokens;
    private final Proxies proxies;
    private final Refusals refusals;

    Forwarder(TokenCheck tokens, Proxies proxies, Refusals refusals) {
        this.tokens = tokens;
        this.proxies = proxies;
        this.refusals = refusals;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_RESOURCES).handler(this::decide);
    }

    private void decide(RoutingContext context) {
        String path = PlainPath.of(context.request().path()).orElse("");
        if (Routes.needsToken(path)) {
            tokens.check(context, () -> forward(context, Routes.of(path)));
        } else if (Routes.of(path).isPresent()) {
            forward(context, Routes.of(path));
        } else {
            context.next();
        }
    }

    private void forward(RoutingContext context, Optional<Destination> destination) {
        HttpServerRequest request = context.request();
        if (destination.isEmpty()) {
            refusals.end(context, CommonProblem.NOT_FOUND, "There is nothing here.");
        } else if (!METHODS.contains(request.method())) {
            refusals.end(context, CommonProblem.METHOD_NOT_ALLOWED, "No resource knows this method.");
        } else {
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                request.response().writeContinue();
                request.headers().remove("Expect");
            }
            proxies.to(destination.get()).handle(request);
        }
    }
}
