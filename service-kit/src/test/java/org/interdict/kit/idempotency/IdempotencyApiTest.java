package org.interdict.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class IdempotencyApiTest {
    private static final String NOTES = "/test/notes";

    private final String text = UUID.randomUUID().toString();

    @Inject
    Jdbi jdbi;

    @Test
    void givesTheFirstAnswerAgainWithoutDoingTheWorkAgain() {
        String key = UUID.randomUUID().toString();
        Response first = post(key, text, "250.50");
        first.then().statusCode(201);
        Response again = post(key, text, "250.5");
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(written(text)).isEqualTo(1);
    }

    @Test
    void doesTheWorkEachTimeWithoutAKey() {
        posting(officer(), note(text, "1")).post(NOTES).then().statusCode(201);
        posting(officer(), note(text, "1")).post(NOTES).then().statusCode(201);
        assertThat(written(text)).isEqualTo(2);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        post(key, text, "1").then().statusCode(201);
        post(key, text, "2").then().statusCode(422).body("type", equalTo("/problems/key-reused"));
        assertThat(written(text)).isEqualTo(1);
    }

    @Test
    void knowsAKeyByCallerAndPath() {
        String key = UUID.randomUUID().toString();
        post(key, text, "1").then().statusCode(201);
        posting(officer(), note(text, "1"))
                .header(Idempotent.HEADER, key)
                .post(NOTES + "/elsewhere")
                .then()
                .statusCode(201);
        posting(Tokens.officer("FRLEH-PCU", "WCO"), note(text, "1"))
                .header(Idempotent.HEADER, key)
                .post(NOTES)
                .then()
                .statusCode(201);
        assertThat(written(text)).isEqualTo(3);
    }

    @Test
    void doesTheWorkOnceForTwoRequestsAtOnceAHundredTimesOutOfAHundred() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        String officer = officer();
        try {
            for (int round = 0; round < 100; round++) {
                String key = UUID.randomUUID().toString();
                String name = text + round;
                Callable<Integer> request = () -> posting(officer, note(name, "1"))
                        .header(Idempotent.HEADER, key)
                        .post(NOTES)
                        .statusCode();
                List<Integer> answers = new ArrayList<>();
                for (Future<Integer> answer : clients.invokeAll(List.of(request, request))) {
                    answers.add(answer.get());
                }
                assertThat(answers).isSubsetOf(201, 409).contains(201);
                assertThat(written(name)).isEqualTo(1);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void keepsNothingOfARefusedRequest() {
        String key = UUID.randomUUID().toString();
        post(key, "refused" + text, "1").then().statusCode(409).body("type", equalTo("/problems/conflict"));
        assertThat(written("refused" + text)).isZero();
        post(key, text, "1").then().statusCode(201);
    }

    @Test
    void freesTheKeyOfARequestThatDiedHalfway() {
        String key = UUID.randomUUID().toString();
        post(key, "killed" + text, "1").then().statusCode(503);
        assertThat(written("killed" + text)).isZero();
        post(key, text, "1").then().statusCode(201);
    }

    @Test
    void forgetsAKeyAfterADay() {
        String key = UUID.randomUUID().toString();
        post(key, text, "1").then().statusCode(201);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update idempotency_key set created_at = created_at - interval '25 hours' where key = :key")
                .bind("key", key)
                .execute());
        post(key, text, "2").then().statusCode(201);
        assertThat(written(text)).isEqualTo(2);
    }

    @Test
    void refusesAKeyThatIsNone() {
        post("x".repeat(256), text, "1").then().statusCode(400).body("errors.pointer", contains(Idempotent.HEADER));
        posting(officer(), note(text, "1"))
                .header(Idempotent.HEADER, "one", "two")
                .post(NOTES)
                .then()
                .statusCode(400);
        assertThat(written(text)).isZero();
    }

    @Test
    void looksAtTheRoleBeforeTheKey() {
        posting(Tokens.analyst("WCO"), note(text, "1"))
                .header(Idempotent.HEADER, "x".repeat(256))
                .post(NOTES)
                .then()
                .statusCode(403);
    }

    private static String officer() {
        return Tokens.officer("MUPMA-PCU", "WCO");
    }

    private static Response post(String key, String text, String weight) {
        return posting(officer(), note(text, weight))
                .header(Idempotent.HEADER, key)
                .post(NOTES);
    }

    private static String note(String text, String weight) {
        return "{\"text\": \"%s\", \"weight\": %s}".formatted(text, weight);
    }

    private long written(String note) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from thing where note = :note")
                .bind("note", note)
                .mapTo(Long.class)
                .one());
    }
}
