package org.interdict.gateway.forward;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Which answers of services are packed on their way, for clients that take them so: JSON that is read, which becomes a
 * tenth. Units are at the end of slow lines. Streams and files go as they come.
 */
final class Packing {
    private Packing() {}

    static void decide(ProxyResponse answer) {
        if (isPacked(answer) || isWorthIt(answer)) {
            // Quarkus has said beforehand that no answer is packed but the gateway's own pages.
            HttpServerResponse toTheClient = answer.request().proxiedRequest().response();
            toTheClient.headers().remove("Content-Encoding");
        }
    }

    /** Already, by whoever answered; the word of it must reach the client. */
    private static boolean isPacked(ProxyResponse answer) {
        return answer.headers().contains("Content-Encoding");
    }

    private static boolean isWorthIt(ProxyResponse answer) {
        String type = answer.headers().get("Content-Type");
        return answer.request().getMethod() == HttpMethod.GET
                && answer.getStatusCode() == 200
                && type != null
                && type.startsWith("application/json");
    }
}
