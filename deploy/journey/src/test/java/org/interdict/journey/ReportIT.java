package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.startsWith;
import static org.interdict.journey.SharedSuite.SUITE;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programme report of the demo data. */
@ExtendWith(SharedSuite.class)
class ReportIT {
    private static final String REPORT = "/api/v1/reports/programme";
    private static final String OF_2023 = REPORT + "?year=2023&asOf=2024-06-30";

    /** By code, in the order of the original. */
    private static final Map<String, String> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("memberStates", "86");
        FIGURES.put("unitsEstablished", "11");
        FIGURES.put("unitsInService", "172");
        FIGURES.put("activities", "342");
        FIGURES.put("officersTrained", "5109");
        FIGURES.put("womenShare", "23.0");
        FIGURES.put("seizures", "2238");
        FIGURES.put("quantity.PRECURSORS", "340000");
        FIGURES.put("quantity.COCAINE", "250000");
        FIGURES.put("quantity.HEROIN", "905");
        FIGURES.put("quantity.OTHER_OPIOIDS", "61200");
        FIGURES.put("quantity.NPS", "8000");
        FIGURES.put("quantity.CANNABIS", "4000");
        FIGURES.put("quantity.AMPHETAMINES", "1500");
        FIGURES.put("quantity.HAZARDOUS_WASTE", "210000");
        FIGURES.put("quantity.CITES_PRODUCTS", "29000");
        FIGURES.put("quantity.CIGARETTES", "212000000");
        FIGURES.put("quantity.TAX_EVASION_GOODS", "21000000");
        FIGURES.put("quantity.MEDICINES", "19000000");
        FIGURES.put("quantity.STRATEGIC_GOODS", "513528");
        FIGURES.put("suspectedTraffickers", "56");
        FIGURES.put("victimsIdentified", "43");
        FIGURES.put("strategicTrade.activities", "25");
        FIGURES.put("strategicTrade.seizures", "30");
        FIGURES.put("strategicTrade.items", "513528");
    }

    @BeforeAll
    static void knockAtTheDoor() {
        RestAssured.baseURI = SUITE.door();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "2238".equals(value(live("partner-wco", "en"), "seizures"))
                        && "30".equals(value(live("partner-wco", "en"), "strategicTrade.seizures")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void everyFigureIsThatOfTheOriginalInEveryLanguage(String language) {
        JsonPath report = live("officer-customs", language);
        assertThat(report.getString("language")).isEqualTo(language);
        assertThat(report.getList("figures.code", String.class)).containsExactlyElementsOf(FIGURES.keySet());
        FIGURES.forEach((code, figure) ->
                assertThat(new BigDecimal(value(report, code))).as(code).isEqualByComparingTo(figure));
        as(SUITE.token("partner-wco"))
                .header("Accept-Language", language)
                .accept("text/html")
                .get(OF_2023)
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString(
                        "<html lang=\"%s\" dir=\"%s\">".formatted(language, language.equals("ar") ? "rtl" : "ltr")));
    }

    @Test
    void printsTheWordsOfTheOriginal() {
        JsonPath report = live("trainer", "en");
        Map.of(
                        "quantity.PRECURSORS", "about 340 tons",
                        "quantity.HEROIN", "905 kg",
                        "quantity.OTHER_OPIOIDS", "about 61.2 tons",
                        "quantity.CIGARETTES", "212 million",
                        "quantity.STRATEGIC_GOODS", "close to 514,000",
                        "strategicTrade.items", "513,528",
                        "womenShare", "23 %",
                        "officersTrained", "5,109")
                .forEach((code, printed) ->
                        assertThat(member(report, code, "printed")).isEqualTo(printed));
        assertThat(member(report, "victimsIdentified", "asOf")).isEqualTo("2024-06-30");
        assertThat(as(SUITE.token("steward"))
                        .accept("text/csv")
                        .get(OF_2023)
                        .asString()
                        .lines())
                .hasSize(FIGURES.size() + 1)
                .contains("quantity.COCAINE,21,250000,kg,YEAR,about 250 tons");
    }

    @Test
    void everyQueryAnswersItsFigure() {
        for (Map<String, Object> figure : live("analyst-programme", "en").<Map<String, Object>>getList("figures")) {
            JsonPath answer = as(SUITE.token("analyst-programme"))
                    .get(String.valueOf(figure.get("query")))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            String code = String.valueOf(figure.get("code"));
            assertThat(new BigDecimal(answer.getString(path(code)))).as(code).isEqualByComparingTo(FIGURES.get(code));
        }
    }

    /** The seizure is of a year that no other journey counts. */
    @Test
    void aRetractionChangesTheLiveReportAndNotTheEditionAndTheProofStaysClean() {
        String seizure = posting(SUITE.token("officer-customs"), """
                        {"unit": "MUPMA-PCU", "reference": "%s", "seizedOn": "2025-03-04",
                         "items": [{"commodity": "HEROIN", "quantity": {"value": 12.5, "unit": "kg"}}]}
                        """.formatted(UUID.randomUUID()))
                .post("/api/v1/seizures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(20)).until(() -> heroinOf2025().equals("12.5"));
        String key = UUID.randomUUID().toString();
        String edition = publish(key, 201);
        assertThat(publish(key, 201)).isEqualTo(edition);
        posting(SUITE.token("officer-customs"), "{\"reason\": \"recorded by mistake\"}")
                .post("/api/v1/seizures/" + seizure + "/retraction")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> heroinOf2025().equals("absent"));
        for (String language : List.of("ar", "en")) {
            as(SUITE.token("partner-interpol"))
                    .header("Accept-Language", language)
                    .get(edition)
                    .then()
                    .statusCode(200)
                    .body("edition.title", equalTo("Journey"))
                    .body("figures.find { it.code == 'quantity.HEROIN' }.value", equalTo(12.5f));
        }
        as(SUITE.token("analyst-programme"))
                .get("/api/v1/statistics/proof")
                .then()
                .statusCode(200)
                .body("records", greaterThan(2_238))
                .body("differences", empty());
    }

    private static String publish(String key, int status) {
        return posting(SUITE.token("analyst-wco"), "{\"year\": 2025, \"asOf\": \"2025-12-31\", \"title\": \"Journey\"}")
                .header("Idempotency-Key", key)
                .post(REPORT + "/editions")
                .then()
                .statusCode(status)
                .extract()
                .header("Location");
    }

    private static String heroinOf2025() {
        JsonPath report = as(SUITE.token("analyst-wco"))
                .get(REPORT + "?year=2025&asOf=2025-12-31")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return report.getList("figures.code").contains("quantity.HEROIN") ? value(report, "quantity.HEROIN") : "absent";
    }

    private static JsonPath live(String client, String language) {
        return as(SUITE.token(client))
                .header("Accept-Language", language)
                .get(OF_2023)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String value(JsonPath report, String code) {
        return member(report, code, "value");
    }

    private static String member(JsonPath report, String code, String name) {
        return report.getString("figures.find { it.code == '%s' }.%s".formatted(code, name));
    }

    /** Where the answer to a figure's query has it. */
    private static String path(String code) {
        return switch (code) {
            case "memberStates" -> "total.memberStates";
            case "unitsEstablished" -> "total.established";
            case "unitsInService" -> "total.units";
            case "activities" -> "total.activities";
            case "officersTrained" -> "total.officers";
            case "womenShare" -> "total.womenShare";
            case "seizures" -> "total.seizures";
            case "suspectedTraffickers" -> "totals.find { it.role == 'SUSPECTED_TRAFFICKER' }.persons";
            case "victimsIdentified" -> "totals.find { it.role == 'VICTIM' }.persons";
            case "strategicTrade.activities" -> "activities";
            case "strategicTrade.seizures" -> "seizures";
            case "strategicTrade.items" -> "quantities.find { it.measure == 'COUNT' }.value";
            default -> "rows[0].quantities.find { it.measure in ['MASS', 'COUNT'] }.value";
        };
    }
}
