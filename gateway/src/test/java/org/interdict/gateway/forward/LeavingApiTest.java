package org.interdict.gateway.forward;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.interdict.gateway.testing.Origins;
import org.interdict.kit.testing.IssuerOnly;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Clients whose line drops while they are answered, beside one whose line holds. */
@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Origins.class, scope = TestResourceScope.GLOBAL)
class LeavingApiTest {
    private static final String PATH = "/api/v1/seizures";

    /** Many more than the gateway has connections to the service. */
    private static final int LEAVERS = 400;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = Tokens.analyst("WCO");

    @Test
    void costNobodyElseAnAnswer() throws Exception {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try {
            Future<?> leaving = beside.submit(() -> {
                for (int i = 0; i < LEAVERS; i++) {
                    leave();
                }
                return null;
            });
            Map<Integer, Integer> answers = new TreeMap<>();
            int reads = 0;
            while (reads < LEAVERS || !leaving.isDone()) {
                answers.merge(read(), 1, Integer::sum);
                reads++;
            }
            leaving.get();
            assertThat(answers).isEqualTo(Map.of(200, reads));
        } finally {
            beside.shutdownNow();
        }
    }

    private int read() throws IOException, InterruptedException {
        HttpRequest read = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PATH))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(read, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Asks and is gone. */
    private void leave() throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            line.getOutputStream()
                    .write(("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                    + "\r\n\r\n")
                            .getBytes(US_ASCII));
            line.setSoLinger(true, 0);
        }
    }
}
