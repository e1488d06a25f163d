package org.interdict.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two replicas of the unit registry, one seizure service, an identity provider, and a training service that is down. */
public final class Origins implements QuarkusTestResourceLifecycleManager {
    private final List<Origin> started = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        String units = """
                {"openapi": "3.1.0", "info": {"title": "units"}, "tags": [{"name": "Units"}],
                 "paths": {"/api/v1/units": {"get": {"responses": {"200": {"description": "ok", "content":
                   {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}},
                   "/q/health": {"get": {}}},
                 "components": {"schemas": {"Page": {"type": "object", "description": "of units"}}}}
                """;
        String seizures = """
                {"openapi": "3.1.0", "info": {"title": "seizures"}, "tags": [{"name": "Seizures"}],
                 "paths": {"/api/v1/seizures": {"get": {"security": [{"SecurityScheme": ["officer"]}],
                   "responses": {"200": {"description": "ok", "content":
                   {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}}},
                 "components": {"schemas": {"Page": {"type": "object", "description": "of seizures"}}}}
                """;
        Origin first = start("unit-registry-1", units);
        Origin second = start("unit-registry-2", units);
        Origin seizure = start("seizure", seizures);
        Origin identity = start("identity", "{}");
        return Map.of(
                "interdict.gateway.unit-registry",
                first.address() + "," + second.address(),
                "interdict.gateway.seizure",
                seizure.address(),
                "interdict.gateway.training",
                "http://127.0.0.1:" + closedPort(),
                "interdict.gateway.identity",
                identity.address(),
                "interdict.gateway.answer-timeout",
                "2s",
                "interdict.gateway.connections",
                "40",
                "interdict.test.seizure",
                seizure.address());
    }

    @Override
    public void stop() {
        started.forEach(Origin::stop);
    }

    private Origin start(String name, String document) {
        try {
            Origin origin = new Origin(name, document);
            started.add(origin);
            return origin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
