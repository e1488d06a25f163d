package org.interdict.gateway.page;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Problems;
import org.interdict.kit.problem.Text;

/**
 * The dashboard: one page that loads its scripts and styles from {@code /static/bundle} and asks the API with the token
 * of whoever signed in. It holds no data; everything it shows is a request that its reader may copy.
 */
@Singleton
final class DashboardPage {
    /** After the checks of every request. */
    private static final int BEFORE_RESOURCES = -500_000;

    private final Problems problems;
    private final String page;
    private final String policy;

    DashboardPage(Problems problems, DashboardConfig config, Bundle bundle) {
        this.problems = problems;
        this.page = PageFile.read("dashboard.html")
                .replace("{issuer}", PageFile.attribute(config.issuer()))
                .replace("{client}", PageFile.attribute(config.client()))
                .replace("{style}", bundle.style("app"))
                .replace("{script}", bundle.script("app"));
        // The one other host that the page may ask: the identity provider, where it is not behind this door.
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self' " + origin(config.issuer())
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    void register(@Observes Router router) {
        router.route("/").order(BEFORE_RESOURCES).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", policy)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                // Its scripts have names that change with them; the page that names them is asked for each time.
                .putHeader("Cache-Control", "no-cache");
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Type", "text/html; charset=UTF-8").end(page);
        } else {
            response.putHeader("Allow", "GET, HEAD");
            problems.end(context, CommonProblem.METHOD_NOT_ALLOWED, Text.of("The page can be read."));
        }
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
