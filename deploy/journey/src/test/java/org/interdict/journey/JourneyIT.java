package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.interdict.journey.SharedSuite.SUITE;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.interdict.contracts.testing.EventSchemas;
import org.interdict.kit.testing.EventSourceReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSuite.class)
class JourneyIT {
    private static final String SEIZURES = "/api/v1/seizures";
    private static final String FIGURES = "/api/v1/statistics/seizures";

    /** The schemas of events as a reader gets them at the door. */
    private static final EventSchemas PUBLISHED = new EventSchemas(type -> RestAssured.given()
            .get("/asyncapi/schemas/" + type)
            .then()
            .statusCode(200)
            .extract()
            .asString());

    /** Without the national reporters, which are no units of the programme. */
    private static final String PROGRAMME = "SEA_PORT,AIR_CARGO,AIRPORT,LAND_BORDER,DRY_PORT,MAIL";

    /** Kilograms and items of the programme's year 2023, by commodity group. */
    private static final Map<String, String> QUANTITIES_2023 = Map.ofEntries(
            Map.entry("AMPHETAMINES", "1500"),
            Map.entry("CANNABIS", "4000"),
            Map.entry("CIGARETTES", "212000000"),
            Map.entry("CITES_PRODUCTS", "29000"),
            Map.entry("COCAINE", "250000"),
            Map.entry("HAZARDOUS_WASTE", "210000"),
            Map.entry("HEROIN", "905"),
            Map.entry("MEDICINES", "19000000"),
            Map.entry("NPS", "8000"),
            Map.entry("OTHER_OPIOIDS", "61200"),
            Map.entry("PRECURSORS", "340000"),
            Map.entry("STRATEGIC_GOODS", "513528"),
            Map.entry("TAX_EVASION_GOODS", "21000000"));

    @BeforeAll
    static void knockAtTheDoor() {
        RestAssured.baseURI = SUITE.door();
    }

    @Test
    void aNewcomerFindsTheFiguresOf2023() {
        JsonPath figures = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> figures("?groupBy=commodityGroup&from=2023-01-01&to=2023-12-31&unitType=" + PROGRAMME),
                        answer -> answer.getInt("total.items") == 3268);
        assertThat(figures.getInt("total.seizures")).isEqualTo(2238);
        assertThat(figures.getInt("rows.size()")).isEqualTo(13);
        QUANTITIES_2023.forEach((group, quantity) -> assertThat(new BigDecimal(
                        figures.getString("rows.find { it.commodityGroup == '" + group + "' }.quantities[0].value")))
                .as(group)
                .isEqualByComparingTo(quantity));
        as(SUITE.token("trainer"))
                .get("/api/v1/statistics/training?from=2023-01-01&to=2023-12-31")
                .then()
                .statusCode(200)
                .body("total.activities", equalTo(342))
                .body("total.officers", equalTo(5109))
                .body("total.women", equalTo(1175));
    }

    @Test
    void womenAndMenAreOnThreeSides() {
        persons("OFFENDERS&groupBy=role&asOf=2024-06-30")
                .body("totals.find { it.role == 'SUSPECTED_TRAFFICKER' }.persons", equalTo(56));
        persons("VICTIMS&asOf=2024-06-30").body("totals[0].persons", equalTo(43));
        persons("OFFICERS&groupBy=sex&asOf=2023-12-31")
                .body("rows.findAll { it.role == 'TRAINEE' }.persons", contains(1175, 3934, 0))
                .body("totals.find { it.role == 'STAFF' }.persons", greaterThan(172));
        as(SUITE.token("partner-wco"))
                .get("/api/v1/statistics/persons?side=OFFICERS")
                .then()
                .statusCode(200)
                .body("totals.find { it.role == 'STAFF' }.hidden", equalTo(true));
    }

    @Test
    void aSeizureThatAnOfficerPostsIsInTheFiguresAndOnThePartnersStream() {
        String reference = UUID.randomUUID().toString();
        int before = figures("?unit=MUPMA-PCU").getInt("total.seizures");
        try (EventSourceReader stream = EventSourceReader.open(
                URI.create(SUITE.door() + "/api/v1/events?unit=MUPMA-PCU"), SUITE.token("partner-wco"), "")) {
            String location = posting(SUITE.token("officer-customs"), seizure("MUPMA-PCU", reference))
                    .post(SEIZURES)
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                assertThat(stream.data())
                        .filteredOn(event -> event.contains(reference))
                        .isNotEmpty()
                        .allSatisfy(
                                event -> assertThat(PUBLISHED.faultsOf(event)).isEmpty());
                assertThat(figures("?unit=MUPMA-PCU").getInt("total.seizures")).isEqualTo(before + 1);
            });
            as(SUITE.token("analyst-wco"))
                    .get(location)
                    .then()
                    .statusCode(200)
                    .body("items[0].normalized.unit", equalTo("kg"));
            as(SUITE.token("analyst-interpol")).get(location).then().statusCode(404);
        }
    }

    @Test
    void aUnitCanReportAtOnceWhenItIsRegisteredAndNotBefore() {
        String code = "MU" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        String report = seizure(code, "FIRST").replace("\"seizedOn\"", "\"channels\": [\"WCO\"], \"seizedOn\"");
        posting(SUITE.token("steward"), report)
                .post(SEIZURES)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-unit"));
        posting(SUITE.token("registrar"), """
                        {"code": "%s", "name": "New", "type": "LAND_BORDER", "place": "MUPMA",
                         "establishedOn": "2024-07-01"}
                        """.formatted(code))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        posting(SUITE.token("steward"), report).post(SEIZURES).then().statusCode(201);
    }

    @Test
    void aServiceThatIsDownIsSaidToBeSoAndTheOthersGoOn() {
        String analyst = SUITE.token("analyst-wco");
        SUITE.kill("seizure");
        as(analyst)
                .get(SEIZURES)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json");
        as(analyst).get("/api/v1/units/MUPMA-PCU").then().statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as(analyst).get(SEIZURES).then().statusCode(200));
    }

    @Test
    void aDeveloperReadsOneDocumentOfTheWholeApi() {
        RestAssured.given()
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("paths.keySet()", hasItems("/api/v1/units", SEIZURES, FIGURES, "/api/v1/training-activities"))
                .body("'x-unavailable'", equalTo(null));
        RestAssured.given().get("/docs").then().statusCode(200);
        RestAssured.given().get("/asyncapi").then().statusCode(200).body("asyncapi", equalTo("3.0.0"));
    }

    /** Weapons and ammunition seized at a border, as a national customs administration publishes them. */
    @Test
    void aRealYearOfBorderDataGivesItsPublishedSums() throws IOException {
        Path real = Path.of("../../../shared/data/border-weapons");
        Assumptions.assumeTrue(Files.isDirectory(real), "the real data set is not beside this checkout");
        upload("registrar", "/api/v1/units", Files.readAllBytes(real.resolve("units.ndjson")));
        try (InputStream seizures = new GZIPInputStream(Files.newInputStream(real.resolve("seizures.ndjson.gz")))) {
            byte[] rows = seizures.readAllBytes();
            upload("steward", SEIZURES, rows).body("created", equalTo(7974));
            upload("steward", SEIZURES, rows).body("unchanged", equalTo(7974));
        }
        List<String> expected = Files.readAllLines(real.resolve("expected-month-commodity.csv"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(FiguresForm.values())
                        .allSatisfy(form -> assertThat(form.lines(
                                        "analyst-wco", "month,commodity", "unitType=NATIONAL&from=2021-01-01"))
                                .isEqualTo(expected.subList(1, expected.size()))));
    }

    private static io.restassured.response.ValidatableResponse upload(String client, String path, byte[] rows) {
        return as(SUITE.token(client))
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=60")
                .body(rows)
                .post(path + "/imports")
                .then()
                .statusCode(200);
    }

    private static JsonPath figures(String query) {
        return as(SUITE.token("analyst-programme"))
                .get(FIGURES + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String seizure(String unit, String reference) {
        return """
               {"unit": "%s", "reference": "%s", "seizedOn": "2024-07-04",
                "items": [{"commodity": "COCAINE_HCL", "quantity": {"value": 250.5, "unit": "kg"}}]}
               """.formatted(unit, reference);
    }

    private static ValidatableResponse persons(String question) {
        return as(SUITE.token("analyst-programme"))
                .get("/api/v1/statistics/persons?side=" + question)
                .then()
                .statusCode(200);
    }
}
