package org.interdict.gateway.forward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.interdict.gateway.testing.Origins;
import org.interdict.gateway.testing.SeizureOrigin;
import org.interdict.kit.testing.IssuerOnly;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Origins.class, scope = TestResourceScope.GLOBAL)
class StreamingApiTest {
    private static final int MIB = 1 << 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Also to a browser, which would take it packed: what packs waits until it has enough. */
    @Test
    void passesAnEventStreamEventByEvent() throws Exception {
        HttpResponse<InputStream> response = http.send(
                request("/api/v1/events/stream")
                        .header("Accept-Encoding", "gzip, deflate, br")
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
            SeizureOrigin.send("first");
            assertThat(nextEvent(lines)).isEqualTo("data: first");
            SeizureOrigin.send("second");
            assertThat(nextEvent(lines)).isEqualTo("data: second");
        }
    }

    @Test
    void endsTheStreamAtTheServiceWhenTheClientLeaves() throws Exception {
        HttpResponse<InputStream> response =
                http.send(request("/api/v1/events/stream").GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(SeizureOrigin.openStreams()).isPositive();
        response.body().close();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> SeizureOrigin.openStreams() == 0);
    }

    @Test
    void streamsALargeUpload() throws Exception {
        assertThat(upload("/api/v1/seizures/imports", 40).body()).contains("\"received\":" + 40 * MIB);
    }

    @Test
    void countsChunkedBodies() throws Exception {
        HttpResponse<String> response = upload("/api/v1/seizures", 2);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("/problems/too-large").contains("1048576");
    }

    private HttpResponse<String> upload(String path, int mebibytes) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> chunked(mebibytes)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static InputStream chunked(int mebibytes) {
        Stream<InputStream> parts =
                IntStream.range(0, mebibytes).mapToObj(i -> new java.io.ByteArrayInputStream(new byte[MIB]));
        return new SequenceInputStream(Collections.enumeration(parts.toList()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + Tokens.analyst("WCO"));
    }

    private static String nextEvent(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }
}
