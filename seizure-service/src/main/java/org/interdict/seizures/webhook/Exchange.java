package org.interdict.seizures.webhook;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One request and its answer, of which the head counts; the body is read to a small limit and dropped. */
final class Exchange {
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final Vertx vertx;
    private final Clock clock;
    private final byte[] body;
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private volatile @Nullable HttpClientRequest request;
    private volatile @Nullable Reply head;
    private volatile boolean ended;
    private int read;

    Exchange(Vertx vertx, Clock clock, byte[] body) {
        this.vertx = vertx;
        this.clock = clock;
        this.body = body;
    }

    CompletableFuture<Reply> run(HttpClient client, RequestOptions options, Duration left) {
        long timer = vertx.setTimer(Math.max(1, left.toMillis()), id -> finish(Reply.failed("TIMEOUT")));
        reply.whenComplete((result, fault) -> {
            vertx.cancelTimer(timer);
            hangUp();
        });
        client.request(options).onSuccess(this::send).onFailure(this::fail);
        return reply;
    }

    private void send(HttpClientRequest connected) {
        request = connected;
        if (reply.isDone()) {
            connected.reset();
            return;
        }
        connected.response().onSuccess(this::answered).onFailure(this::fail);
        connected.end(Buffer.buffer(body));
    }

    private void answered(HttpClientResponse response) {
        Reply answer = Reply.answered(
                response.statusCode(),
                RetryAfter.of(response.getHeader("Retry-After"), response.getHeader("Date"), clock.instant()));
        head = answer;
        response.exceptionHandler(fault -> finish(answer));
        response.endHandler(end -> {
            ended = true;
            finish(answer);
        });
        response.handler(part -> {
            read += part.length();
            if (read > LONGEST_ANSWER) {
                finish(answer);
            }
        });
    }

    /** Once there is a head, it is the answer, whatever becomes of the rest. */
    private void finish(Reply otherwise) {
        reply.complete(Optional.ofNullable(head).orElse(otherwise));
    }

    private void fail(Throwable fault) {
        finish(Reply.failed(outcome(fault)));
    }

    /** A connection whose answer was not read to its end is of no more use. */
    private void hangUp() {
        HttpClientRequest sent = request;
        if (sent != null && !ended) {
            sent.reset();
        }
    }

    private static String outcome(Throwable fault) {
        if (causes(fault).anyMatch(ConnectTimeoutException.class::isInstance)) {
            return "TIMEOUT";
        }
        if (causes(fault).anyMatch(SSLException.class::isInstance)) {
            return "TLS";
        }
        return causes(fault).anyMatch(e -> e instanceof ConnectException || e instanceof NoRouteToHostException)
                ? "UNREACHABLE"
                : "CLOSED";
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, e -> e != null, Throwable::getCause).limit(20);
    }
}
