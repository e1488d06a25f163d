package org.interdict.gateway.forward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.gateway.testing.Fate.FIRST;
import static org.interdict.gateway.testing.Fate.SECOND;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.interdict.gateway.testing.FallibleOrigins;
import org.interdict.gateway.testing.Fate;
import org.interdict.kit.testing.IssuerOnly;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas, of which one is lost now and then. */
@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FallibleOrigins.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class FallenReplicaApiTest {
    private static final String PATH = "/api/v1/seizures";

    private final String token = Tokens.analyst("WCO");

    @BeforeEach
    void bothStand() {
        awaitBoth();
    }

    @Test
    void isPassedOverWhateverIsAskedAndTakesItsTurnAgainWhenItIsBack() {
        Fate.of(FIRST, "fall");
        try {
            for (int i = 0; i < 10; i++) {
                assertThat(origin(as(token).get(PATH))).isEqualTo(SECOND);
                assertThat(origin(posting(token, "{}").post(PATH))).isEqualTo(SECOND);
            }
        } finally {
            Fate.of(FIRST, "rise");
        }
        awaitBoth();
    }

    @Test
    void isAnsweredForByAnotherWhenItHangsAndWasOnlyToRead() {
        Fate.of(FIRST, "freeze");
        try {
            for (int i = 0; i < 6; i++) {
                assertThat(origin(as(token).get(PATH))).isEqualTo(SECOND);
            }
        } finally {
            Fate.of(FIRST, "thaw");
        }
        awaitBoth();
    }

    @Test
    void isNotAskedAgainWhenItHangsAndLosesNobodyMoreThanOneAnswer() {
        Fate.of(FIRST, "freeze");
        try {
            List<Response> answers = IntStream.range(0, 10)
                    .mapToObj(i -> posting(token, "{}").post(PATH))
                    .toList();
            List<Response> lost = answers.stream()
                    .filter(answer -> answer.statusCode() != 200)
                    .toList();
            assertThat(lost).hasSize(1);
            lost.get(0)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2");
        } finally {
            Fate.of(FIRST, "thaw");
        }
    }

    @Test
    void isPassedOverWhileItEndsInOrder() {
        Fate.of(FIRST, "leave");
        try {
            for (int i = 0; i < 6; i++) {
                assertThat(origin(as(token).get(PATH))).isEqualTo(SECOND);
            }
            for (int i = 0; i < 6; i++) {
                assertThat(origin(posting(token, "{}").post(PATH))).isEqualTo(SECOND);
            }
        } finally {
            Fate.of(FIRST, "stay");
        }
        awaitBoth();
    }

    @Test
    void endsItsEventStreamsWellWhenItDies() throws Exception {
        endsItsEventStreamsWell("fall", "rise");
    }

    @Test
    void endsItsEventStreamsWellWhenItHangs() throws Exception {
        endsItsEventStreamsWell("freeze", "thaw");
    }

    /** Of two streams opened one after the other each replica has one. */
    private void endsItsEventStreamsWell(String loss, String recovery) throws Exception {
        ExecutorService readers = Executors.newCachedThreadPool();
        try (InputStream one = stream();
                InputStream other = stream()) {
            List<Future<?>> ends =
                    List.of(readers.submit(() -> readToTheEnd(one)), readers.submit(() -> readToTheEnd(other)));
            Fate.of(FIRST, loss);
            await().atMost(Duration.ofSeconds(20)).until(() -> ends.stream().anyMatch(Future::isDone));
            for (Future<?> end : ends) {
                if (end.isDone()) {
                    // Throws when the connection broke before the last chunk.
                    end.get(1, TimeUnit.SECONDS);
                }
            }
            assertThat(ends).filteredOn(Future::isDone).hasSize(1);
        } finally {
            Fate.of(FIRST, recovery);
            readers.shutdownNow();
        }
    }

    private static Object readToTheEnd(InputStream stream) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
        while (lines.readLine() != null) {
            // Heartbeats.
        }
        return "ended";
    }

    private InputStream stream() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/events/stream"))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        return answer.body();
    }

    private void awaitBoth() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Set<String> seen = new TreeSet<>();
            for (int i = 0; i < 4; i++) {
                seen.add(origin(as(token).get(PATH)));
            }
            assertThat(seen).containsExactly(FIRST, SECOND);
        });
    }

    private static String origin(Response answer) {
        return answer.then().statusCode(200).extract().path("origin");
    }
}
