package org.interdict.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.interdict.gateway.route.Destination;
import org.interdict.gateway.route.GatewayConfig;
import org.interdict.gateway.route.Replicas;

/** The documents of all services, each as fresh as it can be had, and the gateway's own. */
@Singleton
final class ServiceDocuments {
    /** Where Quarkus puts this service's document at build time. */
    private static final String OWN_DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final List<ServiceDocument> services;
    private final Part own;
    private final Clock clock;
    private final Duration age;

    ServiceDocuments(GatewayConfig config, ObjectMapper json, Clock clock) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
        this.services = Stream.of(Destination.values())
                .filter(Destination::isService)
                .map(service -> new ServiceDocument(service.label(), new Replicas(config.origins(service)), http, json))
                .toList();
        this.own = new Part(Merge.OWN, readOwn(json));
        this.clock = clock;
        this.age = config.documentAge();
    }

    Known read() {
        Instant now = clock.instant();
        CompletableFuture.allOf(services.stream()
                        .map(service -> service.refresh(now, age))
                        .toArray(CompletableFuture[]::new))
                .join();
        return new Known(
                own,
                services.stream()
                        .map(ServiceDocument::part)
                        .flatMap(Optional::stream)
                        .toList(),
                services.stream()
                        .filter(service -> service.part().isEmpty())
                        .map(ServiceDocument::name)
                        .toList());
    }

    private static JsonNode readOwn(ObjectMapper json) {
        try (InputStream document = Optional.ofNullable(
                        Thread.currentThread().getContextClassLoader().getResourceAsStream(OWN_DOCUMENT))
                .orElseThrow(() -> new IllegalStateException("no OpenAPI document in this service"))) {
            return json.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is known at the moment.
     *
     * @param missing services that have not been reached since the gateway started
     */
    record Known(Part own, List<Part> services, List<String> missing) {}
}
