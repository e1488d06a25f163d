package org.interdict.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeoutException;
import org.interdict.gateway.route.GatewayConfig;

/**
 * Connects to the replica whose turn it is, else to the next: nothing has been sent by then, so nothing is done twice.
 * A request that is on its way is given up when its time is over, or when its replica has died or hangs.
 */
final class Connecting implements OriginRequestProvider {
    private final Vertx vertx;
    private final Pulse pulse;
    private final GatewayConfig config;

    Connecting(Vertx vertx, Pulse pulse, GatewayConfig config) {
        this.vertx = vertx;
        this.pulse = pulse;
        this.config = config;
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext crossing) {
        return first(crossing, pulse.replicas().inTurn().iterator());
    }

    private Future<HttpClientRequest> first(ProxyContext crossing, Iterator<URI> origins) {
        URI origin = origins.next();
        Future<HttpClientRequest> connected = crossing.client()
                .request(new RequestOptions().setHost(origin.getHost()).setPort(origin.getPort()))
                .onFailure(down -> pulse.doubt(origin, down.toString()))
                .map(outbound -> Outbound.of(
                        vertx, outbound, crossing.request().proxiedRequest().response()))
                .onSuccess(outbound -> watch(outbound, origin, crossing));
        return origins.hasNext() ? connected.recover(down -> first(crossing, origins)) : connected;
    }

    /** The clock starts when the body has gone through: a slow upload is no slow service. */
    private void watch(HttpClientRequest outbound, URI origin, ProxyContext crossing) {
        Duration timeout = outbound.path().endsWith("/imports") ? config.importTimeout() : config.answerTimeout();
        CountedBody.of(crossing).whenEnded(() -> {
            long timer = vertx.setTimer(
                    timeout.toMillis(), t -> outbound.reset(0, new TimeoutException("no answer within " + timeout)));
            outbound.response().onComplete(head -> vertx.cancelTimer(timer));
        });
        if (pulse.replicas().isOneOfSeveral()) {
            new Vigil(vertx, pulse, config, outbound, origin).begin();
        }
    }
}
