package org.interdict.training.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.interdict.kit.testing.Door.as;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interdict.contracts.codes.UnitType;
import org.interdict.contracts.events.unit.UnitState;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.training.TestUnits;
import org.junit.jupiter.api.Test;

/** The demo data of 2023 give the figures that are published of that year. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class DemoDataApiTest {
    /** Where the suite ships them, seen from this module, unless a system property names another folder. */
    private static final Path DEMO =
            Path.of(System.getProperty("interdict.demo", "../deploy/local/src/main/resources/demo"));

    private static final Path ACTIVITIES = DEMO.resolve("training-activities.ndjson");
    private static final Path UNITS = DEMO.resolve("units.ndjson");

    @Inject
    TestUnits units;

    @Inject
    ObjectMapper json;

    @Test
    void givesThePublishedFiguresOf2023() throws IOException {
        assumeTrue(Files.exists(ACTIVITIES), "skipped: there are no demo data at " + ACTIVITIES);
        assumeTrue(Files.exists(UNITS), "skipped: there are no demo data at " + UNITS);
        units.announceAll(registered());
        imports().body("created", equalTo(344)).body("rejected", equalTo(0));
        imports().body("created", equalTo(0)).body("unchanged", equalTo(344));
        figures("")
                .body("total.activities", equalTo(342))
                .body("total.officers", equalTo(5_109))
                .body("total.women", equalTo(1_175))
                .body("total.womenShare", equalTo(23))
                .body("total.meetings", equalTo(2))
                .body("total.participants", equalTo(83))
                .body("total.countries", equalTo(19));
        figures("&kind=NETWORK_MEETING&groupBy=kind,month")
                .body("total.activities", equalTo(0))
                .body("rows", hasSize(2))
                .body("rows.find { it.participants == 30 }.countries", equalTo(13))
                .body("rows.find { it.participants == 53 }.officers", equalTo(0));
        addUp();
    }

    /** Where an activity or an officer has one place among the rows, rows add up to the total. */
    private void addUp() {
        for (String dimension : List.of("kind", "year", "quarter", "month")) {
            assertThat(sum(dimension, "activities")).as(dimension).isEqualTo(342);
        }
        for (String dimension : List.of("kind", "year", "quarter", "month", "country", "subregion", "unit", "agency")) {
            assertThat(sum(dimension, "officers")).as(dimension).isEqualTo(5_109);
            assertThat(sum(dimension, "women")).as(dimension).isEqualTo(1_175);
        }
        assertThat(sum("theme", "activities")).isGreaterThanOrEqualTo(342);
        assertThat(sum("theme", "officers")).isGreaterThanOrEqualTo(5_109);
    }

    private static int sum(String dimension, String figure) {
        return figures("&groupBy=" + dimension).extract().jsonPath().getList("rows." + figure, Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static ValidatableResponse figures(String more) {
        return as(Tokens.analyst("PROGRAMME"))
                .get("/api/v1/statistics/training?from=2023-01-01&to=2023-12-31" + more)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse imports() throws IOException {
        return as(Tokens.withRole("trainer"))
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=60")
                .body(Files.readString(ACTIVITIES))
                .post("/api/v1/training-activities/imports")
                .then()
                .statusCode(200);
    }

    private List<UnitState> registered() throws IOException {
        List<UnitState> registered = new ArrayList<>();
        for (String line : Files.readAllLines(UNITS)) {
            JsonNode unit = json.readTree(line);
            registered.add(TestUnits.unit(
                    unit.path("code").asText(),
                    UnitType.valueOf(unit.path("type").asText()),
                    unit.path("place").asText().substring(0, 2),
                    java.time.LocalDate.parse(unit.path("establishedOn").asText())));
        }
        return registered;
    }
}
