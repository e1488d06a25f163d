package org.interdict.gateway.forward;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Asks another replica, once, what one was asked that died, hung or was about to end before it began to answer. Only what merely reads: of
 * anything else nobody knows how far it was done, and the client has a key to ask again safely.
 */
final class SecondTry {
    private SecondTry() {}

    /** What becomes of the request after what became of the first try. */
    static Future<ProxyResponse> of(ProxyContext crossing, AsyncResult<ProxyResponse> first) {
        boolean lost = first.succeeded() ? isOfOneThatStops(first.result()) : Loss.ofReplica(first.cause());
        if (!lost || !canBeAskedAgain(crossing.request().proxiedRequest())) {
            return first.succeeded() ? Future.succeededFuture(first.result()) : Future.failedFuture(first.cause());
        }
        if (first.succeeded()) {
            first.result().release();
        }
        // The first try has read to the end of the request.
        crossing.request().setBody(Body.body(Buffer.buffer()));
        return crossing.sendRequest();
    }

    private static boolean isOfOneThatStops(ProxyResponse answer) {
        return Loss.isOfOneThatStops(answer.getStatusCode(), answer.headers().get("Content-Type"));
    }

    private static boolean canBeAskedAgain(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && !request.response().closed()
                && request.isEnded()
                && request.getHeader("Content-Length") == null
                && request.getHeader("Transfer-Encoding") == null;
    }
}
