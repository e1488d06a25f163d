package org.interdict.training.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.training.TestUnits;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class ActivityChangeApiTest {
    private static final String PATH = "/api/v1/training-activities";

    @Inject
    TestUnits units;

    @Inject
    Jdbi jdbi;

    private final String reference = "CH-" + UUID.randomUUID();
    private String unit;

    @BeforeEach
    void announceTheUnit() {
        unit = units.announce("FJ");
    }

    @Test
    void amendsWhatThePatchNamesAndKeepsTheRest() {
        post(activity("PLANNED", "")).then().statusCode(201);
        amend(
                        1,
                        "{\"place\": null, \"themes\": [\"WASTE\"], \"partners\": [\"One\", \"Two\"], \"reason\": \"misread\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("place", nullValue())
                .body("themes", contains("WASTE"))
                .body("partners", contains("One", "Two"))
                .body("title", equalTo("A title"))
                .body("units", contains(unit));
        assertThat(eventsOf(reference))
                .containsExactly("org.interdict.training.planned.v1 1", "org.interdict.training.amended.v1 2");
    }

    @Test
    void buildsOnTheVersionThatItSaysAndOnNoOther() {
        post(activity("PLANNED", "")).then().statusCode(201);
        amend(1, "{\"title\": \"New\", \"reason\": \"r\"}").then().statusCode(200);
        amend(1, "{\"title\": \"Newer\", \"reason\": \"r\"}")
                .then()
                .statusCode(412)
                .contentType("application/problem+json");
        as(trainer())
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"Newer\", \"reason\": \"r\"}")
                .patch(PATH + "/" + reference)
                .then()
                .statusCode(428);
        transition("CANCELLED", "1999-04-06", "r", "\"1\"").then().statusCode(412);
        transition("CANCELLED", "1999-04-06", "r", "\"2\"").then().statusCode(200);
    }

    @Test
    void makesNoVersionOfAPatchThatChangesNothing() {
        post(activity("PLANNED", "")).then().statusCode(201);
        amend(1, "{\"title\": \"A title\", \"reason\": \"r\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        assertThat(eventsOf(reference)).hasSize(1);
    }

    @Test
    void namesAllFaultsOfAnAmendmentAtOnce() {
        post(activity("PLANNED", "")).then().statusCode(201);
        amend(1, "{\"title\": 5, \"colour\": \"red\", \"themes\": []}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/title", "/colour", "/themes", "/reason"));
        amend(
                        1,
                        "{\"reference\": \"other\", \"status\": \"HELD\", \"place\": \"XXABC\", \"to\": \"1999-04-04\","
                                + " \"reason\": \"r\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reference", "/status", "/place", "/to"));
        amend(1, "{\"attendance\": [{\"unit\": \"" + unit + "\", \"female\": 1}], \"reason\": \"r\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("attendance-before-held"));
    }

    @Test
    void isHeldThenAttendedThenCancelled() {
        post(activity("PLANNED", "")).then().statusCode(201);
        transition("HELD", "1999-04-06", "it took place", "*")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Idempotent-Replayed", nullValue())
                .body("status", equalTo("HELD"));
        amend(
                        2,
                        "{\"attendance\": [{\"unit\": \"" + unit
                                + "\", \"female\": 2, \"male\": 3}], \"reason\": \"list came\"}")
                .then()
                .statusCode(200)
                .body("attendance[0].female", equalTo(2));
        transition("CANCELLED", "1999-05-01", "recorded twice", "*")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("attendance", emptyIterable());
        amend(4, "{\"title\": \"x\", \"reason\": \"r\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-possible-now"));
        assertThat(eventsOf(reference))
                .containsExactly(
                        "org.interdict.training.planned.v1 1",
                        "org.interdict.training.held.v1 2",
                        "org.interdict.training.amended.v1 3",
                        "org.interdict.training.cancelled.v1 4");
        as(trainer()).get(PATH + "?status=CANCELLED&unit=" + unit).then().body("items.reference", contains(reference));
    }

    @Test
    void saysWhatIsPossibleWhereATransitionIsNot() {
        post(activity("HELD", "")).then().statusCode(201);
        transition("PLANNED", "1999-05-01", "r", "*")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-possible-now"))
                .body("detail", containsString("CANCELLED"));
        transition("CANCELLED", "1999-05-01", "r", "*").then().statusCode(200);
        transition("HELD", "1999-05-01", "r", "*").then().statusCode(409);
    }

    @Test
    void refusesATransitionThatIsWrongInItself() {
        post(activity("PLANNED", "")).then().statusCode(201);
        transition("HELD", "1999-04-05", "r", "*")
                .then()
                .statusCode(422)
                .body("errors.code", contains("before-the-end"));
        transition("HELD", "2999-04-05", "r", "*")
                .then()
                .statusCode(422)
                .body("errors.code", contains("in-the-future"));
        posting(trainer(), "{\"to\": \"GONE\", \"on\": \"soon\", \"reason\": \"\", \"by\": \"me\"}")
                .post(PATH + "/" + reference + "/transitions")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/to", "/on", "/reason", "/by"));
        posting(trainer(), "{\"to\": \"HELD\", \"on\": \"1999-04-06\", \"reason\": \"r\"}")
                .post(PATH + "/no-such/transitions")
                .then()
                .statusCode(404);
    }

    @Test
    void answersTheSameTransitionAgainWithTheActivityAndChangesNothing() {
        post(activity("PLANNED", "")).then().statusCode(201);
        transition("HELD", "1999-04-06", "r", "\"1\"").then().statusCode(200);
        amend(2, "{\"title\": \"New\", \"reason\": \"r\"}").then().statusCode(200);
        transition("HELD", "1999-04-06", "r", "\"1\"")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .header("ETag", "\"3\"")
                .body("title", equalTo("New"));
        transition("HELD", "1999-04-07", "r", "*").then().statusCode(409);
        assertThat(eventsOf(reference)).hasSize(3);
    }

    @Test
    void isDoneOnceForOneIdempotencyKey() {
        post(activity("PLANNED", "")).then().statusCode(201);
        for (int i = 0; i < 2; i++) {
            posting(trainer(), "{\"to\": \"HELD\", \"on\": \"1999-04-06\", \"reason\": \"r\"}")
                    .header("Idempotency-Key", "key-" + reference)
                    .post(PATH + "/" + reference + "/transitions")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
        posting(trainer(), "{\"to\": \"CANCELLED\", \"on\": \"1999-04-06\", \"reason\": \"r\"}")
                .header("Idempotency-Key", "key-" + reference)
                .post(PATH + "/" + reference + "/transitions")
                .then()
                .statusCode(422);
    }

    @Test
    void knowsEveryVersionAgainWhenItIsResent() {
        post(activity("PLANNED", "")).then().statusCode(201);
        transition("HELD", "1999-04-06", "r", "*").then().statusCode(200);
        amend(2, "{\"attendance\": [{\"unit\": \"" + unit + "\", \"female\": 2}], \"reason\": \"r\"}")
                .then()
                .statusCode(200);
        transition("CANCELLED", "1999-05-01", "r", "*").then().statusCode(200);
        String[] versions = {
            activity("PLANNED", ""),
            activity("HELD", ""),
            activity("HELD", "{\"unit\": \"" + unit + "\", \"female\": 2}"),
            activity("CANCELLED", "")
        };
        for (String version : versions) {
            post(version)
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", "true")
                    .header("ETag", "\"4\"")
                    .body("status", equalTo("CANCELLED"));
        }
        post(activity("HELD", "{\"unit\": \"" + unit + "\", \"female\": 3}"))
                .then()
                .statusCode(409);
        as(trainer())
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=20")
                .body(versions[0].replace("\n", "") + "\n" + versions[2].replace("\n", ""))
                .post(PATH + "/imports")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(2));
        assertThat(eventsOf(reference)).hasSize(4);
    }

    @Test
    void showsEveryVersionWithWhatMadeIt() {
        post(activity("PLANNED", "")).then().statusCode(201);
        amend(1, "{\"title\": \"New\", \"reason\": \"misread\"}").then().statusCode(200);
        transition("HELD", "1999-04-07", "it took place", "*").then().statusCode(200);
        String next = as(trainer())
                .get(PATH + "/" + reference + "/versions?limit=2")
                .then()
                .statusCode(200)
                .header("Link", notNullValue())
                .body("items.version", contains(1, 2))
                .body("items.change", contains("RECORDED", "AMENDED"))
                .body("items[0].activity.title", equalTo("A title"))
                .body("items[0].by", equalTo("trainer"))
                .body("items[1].activity.title", equalTo("New"))
                .body("items[1].reason", equalTo("misread"))
                .body("items[1].at", notNullValue())
                .body("items[1].on", nullValue())
                .extract()
                .path("next");
        as(Tokens.analyst("WCO"))
                .get(PATH + "/" + reference + "/versions?limit=2&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.version", contains(3))
                .body("items.change", contains("HELD"))
                .body("items[0].on", equalTo("1999-04-07"))
                .body("items[0].reason", equalTo("it took place"))
                .body("next", nullValue());
        for (String reader : List.of(
                Tokens.officer(unit, "WCO"),
                Tokens.partner("WCO"),
                Tokens.withRole("registrar"),
                Tokens.withRole("steward"))) {
            as(reader)
                    .get(PATH + "/" + reference + "/versions")
                    .then()
                    .statusCode(200)
                    .body("items.version", contains(1, 2, 3))
                    .body("items[1].by", nullValue())
                    .body("items[1].reason", nullValue());
        }
        as(Tokens.withRole("auditor"))
                .get(PATH + "/" + reference + "/versions")
                .then()
                .statusCode(403);
        as(trainer()).get(PATH + "/no-such/versions").then().statusCode(404);
    }

    @Test
    void letsOnlyTrainersChange() {
        for (String token : new String[] {
            Tokens.withRole("registrar"),
            Tokens.withRole("steward"),
            Tokens.analyst("PROGRAMME"),
            Tokens.officer(unit, "WCO"),
            Tokens.partner("WCO")
        }) {
            as(token)
                    .contentType("application/merge-patch+json")
                    .body("not even json")
                    .patch(PATH + "/no-such")
                    .then()
                    .statusCode(403);
            posting(token, "not even json")
                    .post(PATH + "/no-such/transitions")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void letsOneOfSeveralChangesThatBuildOnTheSameVersionWin() throws Exception {
        post(activity("PLANNED", "")).then().statusCode(201);
        List<Integer> amended = atOnce(i -> amend(1, "{\"title\": \"Title " + i + "\", \"reason\": \"r\"}"));
        assertThat(amended).containsOnlyOnce(200).contains(412);
        List<Integer> held = atOnce(i -> transition("HELD", "1999-04-06", "reason " + i, "*"));
        assertThat(held).containsOnlyOnce(200).contains(409);
        assertThat(eventsOf(reference))
                .containsExactly(
                        "org.interdict.training.planned.v1 1",
                        "org.interdict.training.amended.v1 2",
                        "org.interdict.training.held.v1 3");
    }

    private static List<Integer> atOnce(java.util.function.IntFunction<Response> change) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> changes = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> change.apply(i).statusCode())
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> status : clients.invokeAll(changes)) {
                statuses.add(status.get());
            }
            return statuses;
        } finally {
            clients.shutdown();
        }
    }

    private List<String> eventsOf(String recordId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select type || ' ' || version from outbox where record_id = :id order by version")
                .bind("id", recordId)
                .mapTo(String.class)
                .list());
    }

    private Response amend(int version, String patch) {
        return as(trainer())
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(PATH + "/" + reference);
    }

    private Response transition(String to, String on, String reason, String ifMatch) {
        return posting(trainer(), "{\"to\": \"%s\", \"on\": \"%s\", \"reason\": \"%s\"}".formatted(to, on, reason))
                .header("If-Match", ifMatch)
                .post(PATH + "/" + reference + "/transitions");
    }

    private static Response post(String body) {
        return posting(trainer(), body).post(PATH);
    }

    private static String trainer() {
        return Tokens.withRole("trainer");
    }

    private String activity(String status, String attendance) {
        return """
               {"reference": "%s", "title": "A title", "kind": "WORKSHOP", "themes": ["PROFILING", "DRUGS"],
                "from": "1999-04-05", "to": "1999-04-06", "place": "FJSUV", "units": ["%s"], "status": "%s",
                "attendance": [%s]}
               """.formatted(reference, unit, status, attendance);
    }
}
