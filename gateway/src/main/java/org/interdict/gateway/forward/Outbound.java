package org.interdict.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to a service whose client may leave. Its connection is shared with later requests: once the answer is
 * there to its end, the connection may carry somebody else's, and resetting this request would close it under them; and an
 * answer that nobody reads would keep the connection for good. So an answer that has begun is read to its end, and only one
 * that does not end soon is cut off.
 */
final class Outbound implements InvocationHandler {
    private static final long GRACE_MILLIS = 100;

    private final Vertx vertx;
    private final HttpClientRequest request;
    private final HttpServerResponse client;
    private @Nullable HttpClientResponse answer;
    private boolean ended;
    private boolean left;

    private Outbound(Vertx vertx, HttpClientRequest request, HttpServerResponse client) {
        this.vertx = vertx;
        this.request = request;
        this.client = client;
    }

    /** The request, but for what resetting it does; it is reset when the client is gone. */
    static HttpClientRequest of(Vertx vertx, HttpClientRequest request, HttpServerResponse client) {
        Outbound outbound = new Outbound(vertx, request, client);
        // What fails is said by the future of the answer.
        request.exceptionHandler(failure -> {});
        request.response().onSuccess(outbound::begin);
        client.closeHandler(gone -> outbound.leave());
        if (client.closed()) {
            outbound.leave();
        }
        return (HttpClientRequest) Proxy.newProxyInstance(
                HttpClientRequest.class.getClassLoader(), new Class<?>[] {HttpClientRequest.class}, outbound);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("reset") && answer != null) {
            leave();
            return true;
        }
        try {
            return method.invoke(request, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void begin(HttpClientResponse head) {
        answer = head;
        head.end().onComplete(end -> ended = true);
        if (client.closed()) {
            leave();
        }
    }

    private void leave() {
        if (answer == null) {
            request.reset();
        } else if (!left && !ended) {
            left = true;
            answer.handler(ignored -> {}).resume();
            vertx.setTimer(GRACE_MILLIS, late -> {
                if (!ended) {
                    request.reset();
                }
            });
        }
    }
}
