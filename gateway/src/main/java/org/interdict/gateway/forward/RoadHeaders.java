package org.interdict.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;

/** The headers that say where a request came from, which nobody but the gateway may say, and those of one connection. */
final class RoadHeaders {
    private static final List<String> ONE_CONNECTION =
            List.of("Connection", "Keep-Alive", "Proxy-Connection", "Proxy-Authenticate", "Upgrade");

    private RoadHeaders() {}

    static void prepare(ProxyRequest outbound) {
        HttpServerRequest request = outbound.proxiedRequest();
        MultiMap headers = outbound.headers();
        dropNamedByConnection(headers);
        List.copyOf(headers.names()).stream().filter(RoadHeaders::saysWhereFrom).forEach(headers::remove);
        headers.set("X-Forwarded-Proto", request.scheme());
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        HostAndPort host = request.authority();
        if (host != null) {
            headers.set("X-Forwarded-Host", host.toString());
            headers.set("X-Forwarded-Port", String.valueOf(port(host, request)));
        }
    }

    static void prepare(ProxyResponse answer) {
        dropNamedByConnection(answer.headers());
        ONE_CONNECTION.forEach(answer.headers()::remove);
    }

    private static void dropNamedByConnection(MultiMap headers) {
        for (String value : headers.getAll("Connection")) {
            for (String name : value.split(",", -1)) {
                // Not the framing of the message: that is not the client's to take away.
                if (!name.isBlank() && !name.trim().toLowerCase(Locale.ROOT).startsWith("content-")) {
                    headers.remove(name.trim());
                }
            }
        }
    }

    private static boolean saysWhereFrom(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("forwarded") || lower.startsWith("x-forwarded-") || lower.equals("x-real-ip");
    }

    private static int port(HostAndPort host, HttpServerRequest request) {
        if (host.port() > 0) {
            return host.port();
        }
        return "https".equals(request.scheme()) ? 443 : 80;
    }
}
