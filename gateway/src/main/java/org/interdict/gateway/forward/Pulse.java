package org.interdict.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.interdict.gateway.route.GatewayConfig;
import org.interdict.gateway.route.Replicas;
import org.jboss.logging.Logger;

/**
 * Looks whether replicas live. One that is in doubt is passed over until it answers again: no client's request is spent on
 * finding that out. Where a service has one replica alone there is nobody to turn to, and nothing is looked at.
 */
final class Pulse {
    private static final Logger LOG = Logger.getLogger(Pulse.class);
    private static final String QUESTION = "/q/health/live";
    private static final long AGAIN_MILLIS = 1_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final Replicas replicas;
    private final GatewayConfig config;
    private final Map<URI, Future<Boolean>> asked = new ConcurrentHashMap<>();

    /** @param client of its own, which no waiting request can keep from asking */
    Pulse(Vertx vertx, HttpClient client, Replicas replicas, GatewayConfig config) {
        this.vertx = vertx;
        this.client = client;
        this.replicas = replicas;
        this.config = config;
    }

    Replicas replicas() {
        return replicas;
    }

    /** Passes over it from now on, until it answers. */
    void doubt(URI origin, String why) {
        if (replicas.isOneOfSeveral() && replicas.doubt(origin)) {
            LOG.warnf("%s is passed over: %s", origin, why);
            lookAgain(origin);
        }
    }

    private void lookAgain(URI origin) {
        vertx.setTimer(
                AGAIN_MILLIS,
                later -> beats(origin).onSuccess(lives -> {
                    if (lives) {
                        replicas.trust(origin);
                        LOG.infof("%s answers and takes its turn again", origin);
                    } else {
                        lookAgain(origin);
                    }
                }));
    }

    /** Whether it answers within {@code pulseTimeout}; however many want to know, it is asked once at a time. */
    Future<Boolean> beats(URI origin) {
        Promise<Boolean> answer = Promise.promise();
        Future<Boolean> running = asked.putIfAbsent(origin, answer.future());
        if (running != null) {
            return running;
        }
        answer.future().onComplete(known -> asked.remove(origin));
        long timer = vertx.setTimer(config.pulseTimeout().toMillis(), late -> answer.tryComplete(false));
        ask(origin).onComplete(status -> {
            vertx.cancelTimer(timer);
            answer.tryComplete(status.succeeded() && status.result() < 500);
        });
        return answer.future();
    }

    private Future<Integer> ask(URI origin) {
        return client.request(new RequestOptions()
                        .setHost(origin.getHost())
                        .setPort(origin.getPort())
                        .setURI(QUESTION)
                        .setTimeout(config.pulseTimeout().toMillis()))
                .compose(request -> request.send())
                .map(head -> head.statusCode());
    }
}
