package org.interdict.kit.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/** Ends the connection of a client that has its answer and goes on sending a body that nobody wants. */
public final class HangUp {
    /** Closing at once, with bytes unread, would throw away the answer before the client has read it. */
    private static final long LINGER_MILLIS = 2_000;

    private HangUp() {}

    /** What still comes is thrown away for a moment; whoever has not ended by then is cut off. */
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
}
