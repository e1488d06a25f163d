package org.interdict.journey;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.journey.SharedSuite.SUITE;
import static org.interdict.kit.testing.Door.as;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An analyst finds out where training is needed, checks every figure behind it, and trusts it after a crash. */
@ExtendWith(SharedSuite.class)
class NeedsIT {
    private static final String NEEDS = "/api/v1/training-needs?asOf=";
    private static final String UNIT = "THSIR-PCU";
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private static final int IMPORTED = 20_000;

    @BeforeAll
    static void knockAtTheDoor() {
        RestAssured.baseURI = SUITE.door();
    }

    @Test
    void whatFollowedTrainingInStrategicTradeControlIsWhatIsPublishedOf2023() {
        await().atMost(A_WHILE).untilAsserted(() -> {
            JsonPath effect = read("/api/v1/statistics/training-effect?theme=STRATEGIC_TRADE_CONTROL&year=2023");
            assertThat(effect.getInt("activities")).isEqualTo(25);
            assertThat(effect.getInt("seizures")).isEqualTo(30);
            assertThat(effect.getList("quantities.measure")).containsExactly("COUNT");
            assertThat(new BigDecimal(effect.getString("quantities[0].value"))).isEqualByComparingTo("513528");
        });
    }

    @Test
    void everyFigureBehindTheFiftyMostPressingNeedsIsWhatItsQueryAnswers() {
        await().pollInterval(Duration.ofSeconds(2)).atMost(A_WHILE).untilAsserted(() -> {
            List<Map<String, Object>> needs =
                    read(NEEDS + "2023-12-31&limit=50").getList("items");
            assertThat(needs).hasSize(50);
            List<String> differences = new ArrayList<>();
            needs.forEach(need -> evidence(need)
                    .filter(evidence -> !told(evidence).equals(answer(evidence, need)))
                    .forEach(evidence -> differences.add(need.get("unit") + " " + evidence)));
            assertThat(differences).isEmpty();
        });
    }

    @Test
    void theNeedsAreTheSameAfterACrashAndAfterTheyAreBuiltAnewFromTheTopics() {
        int before = await().ignoreExceptions().atMost(A_WHILE).until(NeedsIT::inUnit, count -> count == seized());
        String job = startImport();
        int taken = await().pollInterval(Duration.ofMillis(20))
                .atMost(A_WHILE)
                .until(NeedsIT::inUnit, count -> count > before);
        SUITE.kill("training");
        assertThat(taken).isLessThan(before + IMPORTED);
        await().atMost(A_WHILE)
                .until(() -> as(SUITE.token("steward"))
                        .get("/api/v1/seizures/imports/" + job)
                        .path("state")
                        .equals("DONE"));
        await().ignoreExceptions().atMost(A_WHILE).until(() -> inUnit() == before + IMPORTED);
        List<Object> kept = walked();
        assertThat(kept).hasSizeGreaterThan(500);
        SUITE.rebuild("training-needs");
        await().atMost(A_WHILE).untilAsserted(() -> assertThat(walked()).isEqualTo(kept));
    }

    private static Stream<Map<?, ?>> evidence(Map<String, Object> need) {
        return ((List<?>) Objects.requireNonNull(need.get("evidence"))).stream().map(each -> (Map<?, ?>) each);
    }

    private static String told(Map<?, ?> evidence) {
        return String.valueOf(evidence.containsKey("atLeast") ? evidence.get("atLeast") : evidence.get("value"));
    }

    /** What the query behind a figure answers, as the figure is told. */
    private static String answer(Map<?, ?> evidence, Map<String, Object> need) {
        JsonPath answer = read(String.valueOf(evidence.get("query")));
        return switch (String.valueOf(evidence.get("figure"))) {
            case "fieldsLeftEmpty" -> seizuresOfNull(answer, String.valueOf(evidence.get("field")));
            case "interceptionsInSubregion" ->
                answer.getList("interceptions.subregion").contains(need.get("subregion")) ? "11" : "0";
            case "daysSinceTaught" ->
                evidence.containsKey("lastTaught")
                        ? String.valueOf(
                                DAYS.between(LocalDate.parse(answer.getString("to")), LocalDate.of(2023, 12, 31)))
                        : answer.getList("items").isEmpty() ? "null" : "taught";
            default -> answer.getString("total.seizures");
        };
    }

    private static String seizuresOfNull(JsonPath answer, String dimension) {
        List<Map<String, Object>> rows = answer.getList("rows");
        return rows.stream()
                .filter(row -> row.get(dimension) == null)
                .map(row -> String.valueOf(row.get("seizures")))
                .findFirst()
                .orElse("0");
    }

    /** How many seizures the needs know of the unit; the imported ones are of a year that no other journey counts. */
    private static int inUnit() {
        return figureOfTheUnit().getInt("value");
    }

    /** How many the figures over seizures know. */
    private static int seized() {
        return read(figureOfTheUnit().getString("query")).getInt("total.seizures");
    }

    private static JsonPath figureOfTheUnit() {
        return read(NEEDS + "2024-06-30&unit=" + UNIT + "&theme=PRECURSORS").setRootPath("items[0].evidence[0]");
    }

    /** All needs, from page to page, without the time up to which they are. */
    private static List<Object> walked() {
        List<Object> needs = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = read(NEEDS + "2024-06-30&limit=1000" + cursor);
            needs.addAll(page.getList("items"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return needs;
    }

    private static String startImport() {
        StringBuilder rows = new StringBuilder();
        String run = UUID.randomUUID().toString();
        for (int i = 0; i < IMPORTED; i++) {
            rows.append("""
                    {"unit": "%s", "reference": "%s/%d", "seizedOn": "2024-%02d-07", "channels": ["WCO"],\
                     "items": [{"commodity": "EPHEDRINE", "quantity": {"value": 1, "unit": "kg"}}]}
                    """.formatted(UNIT, run, i, 1 + i % 6));
        }
        return as(SUITE.token("steward"))
                .contentType("application/x-ndjson")
                .body(rows.toString())
                .post("/api/v1/seizures/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static JsonPath read(String path) {
        return as(SUITE.token("analyst-programme"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
