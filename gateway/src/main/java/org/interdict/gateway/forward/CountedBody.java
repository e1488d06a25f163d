package org.interdict.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.ProxyContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of a request on its way, which fails when it turns out longer than permitted. */
final class CountedBody implements ReadStream<Buffer> {
    private static final String NAME = "body";

    private final ReadStream<Buffer> source;
    private final long limit;
    private long count;
    private @Nullable Handler<Throwable> onFailure;
    private boolean ended;
    private Runnable onEnd = () -> {};

    CountedBody(ReadStream<Buffer> source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    void attachTo(ProxyContext crossing) {
        crossing.set(NAME, this);
    }

    static CountedBody of(ProxyContext crossing) {
        return Objects.requireNonNull(crossing.get(NAME, CountedBody.class));
    }

    boolean isTooLong() {
        return count > limit;
    }

    void whenEnded(Runnable action) {
        if (ended) {
            action.run();
        } else {
            onEnd = action;
        }
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : buffer -> count(buffer, handler));
        return this;
    }

    private void count(Buffer buffer, Handler<Buffer> handler) {
        count += buffer.length();
        if (!isTooLong()) {
            handler.handle(buffer);
        } else if (onFailure != null) {
            onFailure.handle(new IllegalStateException("body over " + limit + " bytes"));
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : v -> {
                            handler.handle(v);
                            ended = true;
                            onEnd.run();
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        source.exceptionHandler(handler);
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
