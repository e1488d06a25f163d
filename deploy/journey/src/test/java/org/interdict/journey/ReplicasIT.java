package org.interdict.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas of each service, of which one dies while units report and analysts read, and then the other. */
class ReplicasIT {
    private static final Suite SUITE = Suite.replicated("replicas", 2);
    private static final String SEIZURES = "/api/v1/seizures";
    private static final String UNIT = "MU-NATIONAL";
    private static final int BETWEEN_DEATHS = 20;
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> reads = new ConcurrentHashMap<>();
    private final AtomicBoolean going = new AtomicBoolean(true);

    @BeforeAll
    static void start() {
        SUITE.start();
    }

    @AfterAll
    static void end() {
        SUITE.end();
    }

    @Test
    void dieInTurnWithoutLosingARecordAnEventOrARead() throws Exception {
        ExecutorService clients = Executors.newCachedThreadPool();
        try {
            List<Future<?>> ends = List.of(clients.submit(this::report), clients.submit(this::analyse));
            awaitMore();
            SUITE.kill("seizure-2");
            awaitMore();
            awaitReady(2);
            SUITE.kill("seizure");
            awaitMore();
            awaitReady(1);
            awaitMore();
            going.set(false);
            for (Future<?> end : ends) {
                end.get(3, TimeUnit.MINUTES);
            }
        } finally {
            going.set(false);
            clients.shutdownNow();
        }
        assertThat(reads).containsOnlyKeys(200);
        assertThat(recorded()).isEqualTo(acknowledged);
        await().atMost(A_WHILE)
                .untilAsserted(
                        () -> assertThat(announced()).containsExactlyInAnyOrderElementsOf(acknowledged.values()));
        await().atMost(A_WHILE)
                .untilAsserted(() -> assertThat(as(SUITE.token("analyst-programme"))
                                .baseUri(SUITE.door())
                                .get("/api/v1/statistics/seizures")
                                .jsonPath()
                                .getInt("total.seizures"))
                        .isEqualTo(acknowledged.size()));
    }

    private void awaitMore() {
        int before = acknowledged.size();
        await().atMost(A_WHILE).until(() -> acknowledged.size() >= before + BETWEEN_DEATHS);
    }

    private static void awaitReady(int replica) {
        await().ignoreExceptions()
                .atMost(A_WHILE)
                .until(() -> given().baseUri(SUITE.seizure(replica))
                                .get("/q/health/ready")
                                .statusCode()
                        == 200);
    }

    private void analyse() {
        while (going.get()) {
            int status = as(SUITE.token("analyst-wco"))
                    .baseUri(SUITE.door())
                    .get(SEIZURES + "?limit=1")
                    .statusCode();
            reads.merge(status, 1, Integer::sum);
        }
    }

    private void report() {
        for (int number = 1; going.get(); number++) {
            String reference = "R/" + number;
            String id = await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptions()
                    .atMost(A_WHILE)
                    .until(() -> post(reference), answer -> answer.statusCode() == 201 || answer.statusCode() == 200)
                    .path("id");
            acknowledged.put(reference, id);
        }
    }

    private static Response post(String reference) {
        return posting(SUITE.token("steward"), """
                        {"unit": "%s", "reference": "%s", "seizedOn": "2024-07-04", "channels": ["WCO"],
                         "items": [{"commodity": "HEROIN", "quantity": {"value": 1.5, "unit": "kg"}}]}
                        """.formatted(UNIT, reference))
                .baseUri(SUITE.door())
                .header("Idempotency-Key", reference)
                .post(SEIZURES);
    }

    /** Ids by reference. */
    private static Map<String, String> recorded() {
        Map<String, String> recorded = new TreeMap<>();
        walk(SEIZURES + "?limit=1000", page -> {
            List<String> references = page.getList("items.reference");
            List<String> ids = page.getList("items.id");
            for (int i = 0; i < references.size(); i++) {
                assertThat(recorded.put(references.get(i), ids.get(i))).isNull();
            }
        });
        return recorded;
    }

    /** The records that events tell of; one that two events told of is there twice. */
    private static List<String> announced() {
        List<String> records = new ArrayList<>();
        walk(
                "/api/v1/events?limit=1000&types=org.interdict.seizure.recorded.v1",
                page -> records.addAll(page.getList("items.subject")));
        return records;
    }

    private static void walk(String first, Consumer<JsonPath> take) {
        JsonPath page = page(first);
        take.accept(page);
        while (page.get("next") != null && !page.getList("items").isEmpty()) {
            page = page(first + "&cursor=" + page.getString("next"));
            take.accept(page);
        }
    }

    private static JsonPath page(String path) {
        return as(SUITE.token("analyst-wco"))
                .baseUri(SUITE.door())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
