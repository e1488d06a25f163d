package org.interdict.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.interdict.journey.suite.Suite;

/** Asks over connections that stay open, and the same again while parts of the suite are down. */
final class PatientClient {
    /**
     * An answer from the suite.
     *
     * @param repeated whether it took more than one request, of which earlier ones may have had their effect
     */
    record Answer(int status, JsonNode body, boolean repeated) {}

    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final Set<Integer> DOWN = Set.of(502, 503, 504);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Suite suite;

    PatientClient(Suite suite) {
        this.suite = suite;
    }

    Answer get(String client, String path) {
        return send(request(client, path).GET());
    }

    Answer post(String client, String path, JsonNode body) {
        return send(request(client, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Uploads lines of JSON. */
    Answer upload(String client, String path, String lines) {
        return send(request(client, path)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    }

    Answer post(String client, String path) {
        return send(request(client, path).POST(BodyPublishers.noBody()));
    }

    Answer patch(String client, String path, long version, JsonNode body) {
        return send(request(client, path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .method("PATCH", BodyPublishers.ofString(body.toString())));
    }

    Answer delete(String client, String path) {
        return send(request(client, path).DELETE());
    }

    private HttpRequest.Builder request(String client, String path) {
        return HttpRequest.newBuilder(URI.create(suite.door() + path))
                .timeout(Duration.ofSeconds(70))
                .header("Authorization", "Bearer " + suite.token(client));
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        AtomicInteger requests = new AtomicInteger();
        HttpResponse<byte[]> response = await(request.method() + " " + request.uri())
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(IOException.class)
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> {
                            requests.incrementAndGet();
                            return http.send(request, BodyHandlers.ofByteArray());
                        },
                        answer -> !DOWN.contains(answer.statusCode()));
        try {
            return new Answer(response.statusCode(), JSON.readTree(response.body()), requests.get() > 1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
