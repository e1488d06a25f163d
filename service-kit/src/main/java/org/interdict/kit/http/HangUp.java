package org.interdict.kit.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;

/** Ends the connections of clients that do not do their part. */
public final class HangUp {
    /** Closing at once, with bytes unread, would throw away the answer before the client has read it. */
    private static final long LINGER_MILLIS = 2_000;

    private HangUp() {}

    /** Of a client that has its answer and goes on sending a body that nobody wants. What still comes is thrown away for a moment; whoever has not ended by then is cut off. */
    public static void soon(Vertx vertx, HttpServerRequest request) {
        if (!request.isEnded()) {
            request.resume();
            vertx.setTimer(LINGER_MILLIS, timer -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    /** Of a client that takes nothing of its answer any more: what was not sent is thrown away. */
    public static void now(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else if (request.connection() instanceof HttpServerConnection connection) {
            // Closed as a connection, or as a channel, it would wait until all before has been sent, which is never.
            connection.channelHandlerContext().close();
        }
    }
}
