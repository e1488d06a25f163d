package org.interdict.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import org.jspecify.annotations.Nullable;

/**
 * A stream of events on its way back. It is never complete, so when its replica dies it simply ends: the client goes on after
 * the last event that it has, as after any end.
 */
final class EventStreamBody implements ReadStream<Buffer> {
    private static final String TYPE = "text/event-stream";

    private final ReadStream<Buffer> source;
    private @Nullable Handler<Void> onEnd;

    private EventStreamBody(ReadStream<Buffer> source) {
        this.source = source;
    }

    static boolean is(ProxyResponse answer) {
        String type = answer.headers().get("Content-Type");
        return answer.getStatusCode() == 200 && type != null && type.startsWith(TYPE);
    }

    static void wrap(ProxyResponse answer) {
        String type = answer.headers().get("Content-Type");
        answer.setBody(Body.body(new EventStreamBody(answer.getBody().stream()), -1));
        // Under this spelling: the library leaves out the other, and says the type of its own bodies itself.
        answer.headers().remove("Content-Type");
        answer.headers().set("Content-Type", type);
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        onEnd = handler;
        source.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(
                handler == null
                        ? null
                        : broken -> {
                            if (onEnd != null) {
                                onEnd.handle(null);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
