package org.interdict.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Where the services are and how long the gateway waits for them. Several addresses are replicas of one service. */
@ConfigMapping(prefix = "interdict.gateway")
public interface GatewayConfig {
    @WithDefault("http://127.0.0.1:8081")
    List<URI> unitRegistry();

    @WithDefault("http://127.0.0.1:8082")
    List<URI> seizure();

    @WithDefault("http://127.0.0.1:8083")
    List<URI> training();

    @WithDefault("http://127.0.0.1:8092")
    List<URI> identity();

    /** How long a connection may take to come about. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** From the end of the request to the head of the answer; the rest of an answer may take as long as it likes. */
    @WithDefault("65s")
    Duration answerTimeout();

    /** The same for an import. */
    @WithDefault("5m")
    Duration importTimeout();

    /** How long a request may be without an answer before the gateway looks whether its replica, one of several, lives. */
    @WithDefault("2s")
    Duration lookAfter();

    /** How long a replica may take to say that it lives. */
    @WithDefault("4s")
    Duration pulseTimeout();

    /** The most connections to one replica; an event stream holds one as long as it lives. */
    @WithDefault("2000")
    int connections();

    /** How long a service's API document is taken for current. */
    @WithDefault("60s")
    Duration documentAge();

    default List<URI> origins(Destination destination) {
        return switch (destination) {
            case UNIT_REGISTRY -> unitRegistry();
            case SEIZURE -> seizure();
            case TRAINING -> training();
            case IDENTITY -> identity();
        };
    }
}
