package org.interdict.gateway.entry;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** The headers that keep an answer from being guessed at or kept, where whoever wrote the answer said nothing. */
final class SafetyHeaders {
    private SafetyHeaders() {}

    static void complete(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        if (!headers.contains("X-Content-Type-Options")) {
            headers.set("X-Content-Type-Options", "nosniff");
        }
        String path = request.path();
        if (path != null && path.startsWith("/api/") && !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }
}
