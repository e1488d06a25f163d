package org.interdict.gateway.page;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Problems;
import org.interdict.kit.problem.Text;

/**
 * Swagger UI on the merged document. The page is our own, so that it holds no inline script and can forbid everything
 * that does not come from this address; Quarkus serves the files that it loads.
 */
@Singleton
final class DocsPage {
    /** After the checks of every request. */
    private static final int BEFORE_SWAGGER_UI = -500_000;

    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; font-src 'self'; "
            // Swagger UI draws with style attributes and with pictures in its style sheet.
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> OWN = Map.of(
            "/docs", "text/html; charset=UTF-8",
            "/docs/start.js", "text/javascript; charset=UTF-8");

    private final Problems problems;
    private final String page = PageFile.read("docs.html");
    private final String script = PageFile.read("docs.js");

    DocsPage(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/docs*").order(BEFORE_SWAGGER_UI).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.equals("/docs") && !path.startsWith("/docs/")) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", POLICY).putHeader("Referrer-Policy", "no-referrer");
        HttpMethod method = context.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            response.putHeader("Allow", "GET, HEAD");
            problems.end(context, CommonProblem.METHOD_NOT_ALLOWED, Text.of("The page can be read."));
        } else if (OWN.containsKey(path)) {
            response.putHeader("Content-Type", OWN.get(path)).end(path.equals("/docs") ? page : script);
        } else if (path.equals("/docs/") || path.equals("/docs/index.html")) {
            response.setStatusCode(302).putHeader("Location", "/docs").end();
        } else {
            context.next();
        }
    }
}
