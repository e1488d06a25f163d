package org.interdict.gateway.entry;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** The headers that keep an answer from being guessed at or kept, where whoever wrote the answer said nothing. */
final class SafetyHeaders {
    /** The files of the dashboard, whose names change with what is in them. */
    private static final String BUNDLE = "/static/bundle/";

    private SafetyHeaders() {}

    static void complete(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        if (!headers.contains("X-Content-Type-Options")) {
            headers.set("X-Content-Type-Options", "nosniff");
        }
        String path = request.path();
        if (path == null || headers.contains("Cache-Control")) {
            return;
        }
        if (path.startsWith("/api/")) {
            headers.set("Cache-Control", "no-store");
        } else if (path.startsWith(BUNDLE) && request.response().getStatusCode() == 200) {
            headers.set("Cache-Control", "public, max-age=31536000, immutable");
        }
    }
}
