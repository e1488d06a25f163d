package org.interdict.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two replicas of the seizure service that fall and freeze when a test says so; see {@link Fate}. */
public final class FallibleOrigins implements QuarkusTestResourceLifecycleManager {
    private final Map<String, Origin> origins = new TreeMap<>();
    private @Nullable HttpServer control;

    @Override
    public Map<String, String> start() {
        try {
            for (String name : Fate.NAMES) {
                origins.put(name, new Origin(name, "{}"));
            }
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            opened.createContext("/", this::obey);
            opened.start();
            control = opened;
            return settings(opened.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> settings(int controlPort) {
        return Map.of(
                "interdict.gateway.seizure",
                origins.values().stream().map(Origin::address).collect(Collectors.joining(",")),
                "interdict.gateway.look-after",
                "200ms",
                "interdict.gateway.pulse-timeout",
                "500ms",
                "interdict.test.fate",
                "http://127.0.0.1:" + controlPort);
    }

    @Override
    public void stop() {
        origins.values().forEach(Origin::stop);
        if (control != null) {
            control.stop(0);
        }
    }

    /** {@code /<name>/<verb>}. */
    private void obey(HttpExchange exchange) throws IOException {
        String[] words = exchange.getRequestURI().getPath().split("/", -1);
        Origin origin = Objects.requireNonNull(origins.get(words[1]));
        switch (words[2]) {
            case "fall" -> origin.fall();
            case "rise" -> origin.rise();
            case "freeze" -> origin.freeze();
            case "leave" -> origin.leave(true);
            case "stay" -> origin.leave(false);
            default -> origin.thaw();
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
