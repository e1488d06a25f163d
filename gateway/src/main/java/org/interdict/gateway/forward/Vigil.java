package org.interdict.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.URI;
import java.time.Duration;
import org.interdict.gateway.route.GatewayConfig;

/**
 * Stays with a request until its answer has ended, and looks now and then whether the replica lives: one that hangs accepts
 * connections and would otherwise keep every request that comes to it for as long as an answer may take.
 */
final class Vigil {
    /** While an answer comes there is no hurry, and an event stream may stay open for long. */
    private static final int SELDOM = 5;

    private final Vertx vertx;
    private final Pulse pulse;
    private final GatewayConfig config;
    private final HttpClientRequest outbound;
    private final URI origin;
    private volatile boolean answered;
    private volatile boolean ended;
    private volatile long timer;

    Vigil(Vertx vertx, Pulse pulse, GatewayConfig config, HttpClientRequest outbound, URI origin) {
        this.vertx = vertx;
        this.pulse = pulse;
        this.config = config;
        this.outbound = outbound;
        this.origin = origin;
    }

    void begin() {
        outbound.response().onSuccess(this::answered).onFailure(this::failed);
        lookLater();
    }

    private void answered(HttpClientResponse head) {
        answered = true;
        if (Loss.isOfOneThatStops(head.statusCode(), head.getHeader("Content-Type"))) {
            pulse.doubt(origin, "it is about to end");
        }
        head.end().onComplete(end -> end());
    }

    private void failed(Throwable failure) {
        end();
        if (Loss.ofLine(failure)) {
            pulse.doubt(origin, "it hung up without an answer");
        }
    }

    private void end() {
        ended = true;
        vertx.cancelTimer(timer);
    }

    private void lookLater() {
        Duration pause = answered ? config.lookAfter().multipliedBy(SELDOM) : config.lookAfter();
        timer = vertx.setTimer(pause.toMillis(), later -> {
            if (!ended) {
                pulse.beats(origin).onSuccess(this::decide);
            }
        });
    }

    private void decide(boolean lives) {
        if (ended) {
            return;
        }
        if (lives) {
            lookLater();
        } else {
            pulse.doubt(origin, "it hangs");
            outbound.reset(0, new Loss.Hung(origin));
        }
    }
}
