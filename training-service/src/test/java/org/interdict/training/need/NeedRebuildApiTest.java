package org.interdict.training.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interdict.contracts.codes.Commodity.GOLD;
import static org.interdict.contracts.codes.Commodity.IVORY;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.training.ASeizure.aSeizure;
import static org.interdict.training.AnInterception.anInterception;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.training.ASeizure;
import org.interdict.training.OtherServices;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is kept of seizures and interceptions can be thrown away at any moment: the topics have all of it. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class NeedRebuildApiTest {
    @Inject
    OtherServices others;

    @Inject
    Jdbi jdbi;

    @Test
    void givesTheSameAnswerAsBefore() {
        String unit = others.unit("MU");
        others.seizures(history(unit, 40));
        others.interceptions(List.of(anInterception().on("1940-05-01").state()));
        Map<String, Object> before = needs(unit);
        assertThat(before.toString()).contains("value=20");
        rebuild();
        sameAs(before, unit);
    }

    @Test
    void givesTheSameAnswerWhenItBeginsWhileEventsAreComingIn() {
        String unit = others.unit("MU");
        List<SeizureState> states = history(unit, 600);
        CompletableFuture<Void> announcing = CompletableFuture.runAsync(() -> others.seizures(states));
        for (int i = 0; i < 4; i++) {
            long applied = applied();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> announcing.isDone() || applied() != applied);
            rebuild();
        }
        announcing.join();
        others.heard();
        Map<String, Object> answer = needs(unit);
        assertThat(answer.toString()).contains("value=300");
        rebuild();
        sameAs(answer, unit);
    }

    /** Seizures of which every second is retracted again, and every fifth amended before that. */
    private static List<SeizureState> history(String unit, int seizures) {
        List<SeizureState> states = new ArrayList<>();
        for (int i = 0; i < seizures; i++) {
            ASeizure seizure = aSeizure().by(unit).on("1941-05-01").of(IVORY, GOLD);
            states.add(seizure.state());
            if (i % 5 == 0) {
                states.add(seizure.amended().of(IVORY).state());
            }
            if (i % 2 == 0) {
                states.add(seizure.retracted().state());
            }
        }
        return states;
    }

    private void rebuild() {
        jdbi.useHandle(handle -> handle.execute("call rebuild_training_needs()"));
    }

    private long applied() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from need_seizure")
                .mapTo(Long.class)
                .one());
    }

    private static void sameAs(Map<String, Object> before, String unit) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(needs(unit)).isEqualTo(before));
    }

    private static Map<String, Object> needs(String unit) {
        JsonPath answer = as(Tokens.withRole("trainer"))
                .get("/api/v1/training-needs?asOf=1941-12-31&unit=" + unit)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.getMap("");
    }
}
