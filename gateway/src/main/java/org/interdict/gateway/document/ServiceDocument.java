package org.interdict.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.interdict.gateway.route.Replicas;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The document of one service, as it was when the service could last be asked. */
final class ServiceDocument {
    private static final Logger LOG = Logger.getLogger(ServiceDocument.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** A service that is down is asked again this much later, not by every reader. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String name;
    private final Replicas replicas;
    private final HttpClient http;
    private final ObjectMapper json;
    private @Nullable Part latest;
    private Instant askAgain = Instant.MIN;

    ServiceDocument(String name, Replicas replicas, HttpClient http, ObjectMapper json) {
        this.name = name;
        this.replicas = replicas;
        this.http = http;
        this.json = json;
    }

    String name() {
        return name;
    }

    synchronized Optional<Part> part() {
        return Optional.ofNullable(latest);
    }

    /** Asks the service if what is known of it is older than {@code age}; completes when it has answered or failed to. */
    CompletableFuture<Void> refresh(Instant now, Duration age) {
        synchronized (this) {
            if (now.isBefore(askAgain)) {
                return CompletableFuture.completedFuture(null);
            }
            askAgain = now.plus(PAUSE);
        }
        CompletableFuture<JsonNode> asked = CompletableFuture.failedFuture(new IOException("not asked"));
        for (URI origin : replicas.inTurn()) {
            asked = asked.exceptionallyCompose(failure -> ask(origin));
        }
        return asked.handle((document, failure) -> {
            if (failure == null) {
                keep(document, now.plus(age));
            } else {
                LOG.warnf("no API document from %s: %s", name, failure.toString());
            }
            return null;
        });
    }

    private synchronized void keep(JsonNode document, Instant until) {
        latest = new Part(name, document);
        askAgain = until;
    }

    private CompletableFuture<JsonNode> ask(URI origin) {
        HttpRequest request = HttpRequest.newBuilder(origin.resolve("/openapi?format=json"))
                .timeout(PATIENCE)
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenApply(this::read);
    }

    private JsonNode read(HttpResponse<byte[]> response) {
        try {
            JsonNode document = json.readTree(response.body());
            if (response.statusCode() != 200 || !document.path("paths").isObject()) {
                throw new IOException("not an API document, status " + response.statusCode());
            }
            return document;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
