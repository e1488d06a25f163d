package org.interdict.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.interdict.gateway.route.Destination;
import org.interdict.gateway.route.GatewayConfig;
import org.interdict.gateway.route.Replicas;
import org.interdict.kit.problem.Problems;

/** One proxy for each destination, over one pool of connections. */
@Singleton
final class Proxies {
    /** Shorter than the services' own idle timeout, so that none is used in the moment in which they close it. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final HttpClient client;
    private final HttpClient pulses;
    private final Map<Destination, HttpProxy> proxies = new EnumMap<>(Destination.class);

    Proxies(Vertx vertx, GatewayConfig config, Problems problems, Refusals refusals) {
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setMaxHeaderSize(64 << 10),
                new PoolOptions().setHttp1MaxSize(config.connections()));
        pulses = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAlive(false));
        for (Destination destination : Destination.values()) {
            Pulse pulse = new Pulse(vertx, pulses, new Replicas(config.origins(destination)), config);
            proxies.put(
                    destination,
                    HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                            .origin(new Connecting(vertx, pulse, config))
                            .addInterceptor(new Crossing(destination, problems, refusals)));
        }
    }

    HttpProxy to(Destination destination) {
        return Objects.requireNonNull(proxies.get(destination));
    }

    @PreDestroy
    void close() {
        client.close();
        pulses.close();
    }
}
