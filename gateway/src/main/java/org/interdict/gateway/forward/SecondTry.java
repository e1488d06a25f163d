package org.interdict.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Asks another replica, once, what one was asked that died or hung before it began to answer. Only what merely reads: of
 * anything else nobody knows how far it was done, and the client has a key to ask again safely.
 */
final class SecondTry {
    private SecondTry() {}

    static boolean isDue(HttpServerRequest request, Throwable failure) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && hasNoBody(request)
                && !request.response().closed()
                && isOfTheReplica(failure);
    }

    static Future<ProxyResponse> of(ProxyContext crossing) {
        // The first try has read to the end of the request.
        crossing.request().setBody(Body.body(Buffer.buffer()));
        return crossing.sendRequest();
    }

    private static boolean hasNoBody(HttpServerRequest request) {
        return request.isEnded()
                && request.getHeader("Content-Length") == null
                && request.getHeader("Transfer-Encoding") == null;
    }

    private static boolean isOfTheReplica(Throwable failure) {
        return failure instanceof HttpClosedException
                || failure instanceof StreamResetException && failure.getCause() instanceof Vigil.HungReplica;
    }
}
