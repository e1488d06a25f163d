package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.journey.SharedSuite.SUITE;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Units post and post again while the service that takes their seizures is killed at random moments. */
@ExtendWith(SharedSuite.class)
class KillIT {
    /** More by {@code -Djourney.kills}. */
    private static final int KILLS = Integer.getInteger("journey.kills", 2);

    private static final int UNITS_AT_ONCE = 4;
    private static final String SEIZURES = "/api/v1/seizures";
    private static final String RUN = UUID.randomUUID().toString();

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger posted = new AtomicInteger();
    private final AtomicBoolean killing = new AtomicBoolean(true);

    @BeforeAll
    static void knockAtTheDoor() {
        RestAssured.baseURI = SUITE.door();
    }

    @Test
    void everyAcknowledgedRecordIsThereOnceAndAnnouncedUnderOneId() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(UNITS_AT_ONCE);
        try {
            List<Future<?>> posts = new ArrayList<>();
            for (int i = 0; i < UNITS_AT_ONCE; i++) {
                posts.add(clients.submit(this::postWhileKilling));
            }
            killAtRandomMoments();
            killing.set(false);
            for (Future<?> post : posts) {
                post.get(3, TimeUnit.MINUTES);
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(acknowledged).hasSizeGreaterThan(UNITS_AT_ONCE * KILLS);
        Map<String, List<String>> recorded = recorded();
        assertThat(recorded.keySet()).isEqualTo(acknowledged.keySet());
        recorded.forEach(
                (reference, ids) -> assertThat(ids).as(reference).containsExactly(acknowledged.get(reference)));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            Map<String, List<String>> announced = announced();
            assertThat(announced.keySet()).containsAll(acknowledged.values());
            acknowledged.values().forEach(id -> assertThat(announced.get(id)).hasSize(1));
        });
    }

    private void killAtRandomMoments() {
        long seed = Long.getLong("journey.seed", System.nanoTime());
        System.out.println(KILLS + " kills by the seed " + seed);
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged.size();
            int more = 1 + random.nextInt(150);
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> acknowledged.size() >= before + more);
            SUITE.kill("seizure");
        }
        int before = acknowledged.size();
        await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() > before);
    }

    private void postWhileKilling() {
        while (killing.get()) {
            String reference = RUN + "/" + posted.incrementAndGet();
            acknowledged.put(reference, postUntilAcknowledged(reference));
        }
    }

    /** As a unit does whose line drops: the same again, under the same key, until there is an answer. */
    private static String postUntilAcknowledged(String reference) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .atMost(Duration.ofMinutes(2))
                .until(() -> post(reference), answer -> answer.statusCode() == 201 || answer.statusCode() == 200)
                .path("id");
    }

    private static Response post(String reference) {
        return posting(SUITE.token("officer-customs"), """
                        {"unit": "MUPMA-PCU", "reference": "%s", "seizedOn": "2024-07-04",
                         "items": [{"commodity": "HEROIN", "quantity": {"value": 1.5, "unit": "kg"}}]}
                        """.formatted(reference))
                .header("Idempotency-Key", reference)
                .post(SEIZURES);
    }

    /** The ids on record by reference, of this run. */
    private static Map<String, List<String>> recorded() {
        Map<String, List<String>> recorded = new TreeMap<>();
        walk(SEIZURES + "?unit=MUPMA-PCU&limit=1000", page -> {
            List<String> references = page.getList("items.reference");
            List<String> ids = page.getList("items.id");
            for (int i = 0; i < references.size(); i++) {
                if (references.get(i).startsWith(RUN)) {
                    recorded.computeIfAbsent(references.get(i), each -> new ArrayList<>())
                            .add(ids.get(i));
                }
            }
        });
        return recorded;
    }

    /** The ids of events by the record that they tell of. */
    private static Map<String, List<String>> announced() {
        Map<String, List<String>> announced = new TreeMap<>();
        walk("/api/v1/events?unit=MUPMA-PCU&limit=1000", page -> {
            List<String> records = page.getList("items.subject");
            List<String> ids = page.getList("items.id");
            for (int i = 0; i < records.size(); i++) {
                announced
                        .computeIfAbsent(records.get(i), each -> new ArrayList<>())
                        .add(ids.get(i));
            }
        });
        return announced;
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
        return as(SUITE.token("officer-customs"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
