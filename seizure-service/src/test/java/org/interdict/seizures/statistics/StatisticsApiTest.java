package org.interdict.seizures.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatisticsApiTest extends DoorTest {
    @Inject
    Jdbi jdbi;

    @Test
    void countsASeizureOnceInTheTotalAndOnceInEachOfItsGroups() {
        post(customsOfficer(), """
                        {"unit": "%s", "reference": "S1", "seizedOn": "2023-07-04", "items": [
                          {"commodity": "COCAINE_HCL", "quantity": {"value": 1500, "unit": "g"}},
                          {"commodity": "COCAINE_BASE", "quantity": {"value": 1, "unit": "kg"}},
                          {"commodity": "COCAINE_BASE", "quantity": {"value": 2, "unit": "l"}},
                          {"commodity": "FIREARM", "quantity": {"value": 3, "unit": "item"}}]}
                        """.formatted(unit)).then().statusCode(201);
        JsonPath figures = awaitSeizures("groupBy=commodityGroup", 1);
        assertThat(figures.getInt("total.items")).isEqualTo(4);
        assertThat(figures.getList("rows.commodityGroup", String.class)).containsExactly("COCAINE", "STRATEGIC_GOODS");
        assertThat(figures.getInt("rows[0].seizures")).isEqualTo(1);
        assertThat(figures.getInt("rows[0].items")).isEqualTo(3);
        assertThat(figures.getList("rows[0].quantities.measure", String.class)).containsExactly("MASS", "VOLUME");
        assertThat(figures.getFloat("rows[0].quantities[0].value")).isEqualTo(2.5f);
        assertThat(figures.getString("rows[0].quantities[1].unit")).isEqualTo("l");
        // Filtered by both commodities of one seizure, it is still one seizure.
        assertThat(awaitSeizures("commodity=COCAINE_HCL,COCAINE_BASE", 1).getInt("total.items"))
                .isEqualTo(3);
    }

    @Test
    void groupsAndFiltersByEveryDimensionInAnyCombination() {
        post(customsOfficer(), seizure("S2", "")).then().statusCode(201);
        post(customsOfficer(), seizure("S3", "").replace("2023-07-04", "2024-02-29"))
                .then()
                .statusCode(201);
        JsonPath figures = awaitSeizures("groupBy=year,month,country,unitType,unit,commodityGroup,commodity", 2);
        assertThat(figures.getList("rows.year", String.class)).containsExactly("2023", "2024");
        assertThat(figures.getList("rows.month", String.class)).containsExactly("2023-07", "2024-02");
        assertThat(figures.getList("rows.country", String.class)).containsOnly("MU");
        assertThat(figures.getList("rows.unit", String.class)).containsOnly(unit);
        awaitSeizures("year=2024&month=2024-02&country=MU&unitType=SEA_PORT&commodityGroup=COCAINE", 1);
        awaitSeizures("from=2024-02-01&to=2024-02-28", 0);
        awaitSeizures("from=2024-02-01&to=2024-02-29", 1);
    }

    @Test
    void writesALineForEachRowAndMeasureAsCsv() {
        post(customsOfficer(), seizure("S4", "")).then().statusCode(201);
        awaitSeizures("", 1);
        String csv = as(Tokens.analyst("WCO"))
                .accept("text/csv")
                .get("/api/v1/statistics/seizures?groupBy=month,commodity&unit=" + unit)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Row-Count", "1")
                .extract()
                .asString();
        assertThat(csv).isEqualTo("""
                        month,commodity,seizures,items,measure,value,unit
                        2023-07,COCAINE_HCL,1,1,MASS,250.5,kg
                        """.replace("\n", "\r\n"));
    }

    @Test
    void countsOnlyWhatIsInSightWhenTheQuestionIsFinerThanCountriesAndMonths() {
        post(policeOfficer(), seizure("S5", "")).then().statusCode(201);
        awaitSeizures("", 1);
        String byUnit = "/api/v1/statistics/seizures?unit=" + unit;
        scope(Tokens.analyst("PROGRAMME"), byUnit, "ALL", 1);
        scope(Tokens.partner("INTERPOL"), byUnit, "VISIBLE", 1);
        scope(Tokens.partner("WCO"), byUnit, "VISIBLE", 0);
        scope(customsOfficer(), byUnit, "VISIBLE", 1);
        scope(Tokens.officer("THSIR-PCU", "WCO"), byUnit, "VISIBLE", 0);
        scope(Tokens.withRole("trainer"), byUnit, "VISIBLE", 0);
        scope(Tokens.withRole("steward"), byUnit, "VISIBLE", 0);
    }

    @Test
    void countsAllForEverybodyWhenTheQuestionIsOpen() {
        open("groupBy=commodityGroup,month,country&from=2023-07-01&to=2023-07-31", "ALL");
        open("groupBy=commodityGroup&from=2023-07-02", "VISIBLE");
        open("groupBy=commodityGroup&to=2023-07-30", "VISIBLE");
        open("groupBy=unitType", "VISIBLE");
        as(Tokens.withRole("auditor")).get("/api/v1/statistics/seizures").then().statusCode(403);
    }

    @Test
    void refusesNamesAndValuesThatAreNotInTheirLists() {
        as(Tokens.analyst("WCO"))
                .get(
                        "/api/v1/statistics/seizures?groupBy=colour,month&commodity=SUGAR&from=2023-02-30&month=2023-13&x=1")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("groupBy", "commodity", "from", "month", "x"));
        as(Tokens.analyst("WCO"))
                .get("/api/v1/statistics/seizures?groupBy=month,month")
                .then()
                .statusCode(400);
    }

    @Test
    void answersAnEmptyPeriodWithZeros() {
        as(Tokens.analyst("WCO"))
                .get("/api/v1/statistics/seizures?groupBy=month&from=1980-01-01&to=1980-12-31")
                .then()
                .statusCode(200)
                .body("total.seizures", equalTo(0))
                .body("rows", hasSize(0))
                .body("groupBy", contains("month"));
    }

    @Test
    void countsEverythingAnewAfterItsMigration() throws IOException {
        post(customsOfficer(), seizure("S6", "\"operation\": \"OP-1\",")).then().statusCode(201);
        awaitSeizures("operation=OP-1", 1);
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V41__create_seizure_rollups.sql"));
        String tables =
                Stream.of(Rollup.values()).map(Rollup::table).collect(Collectors.joining(", ", "seizure_change, ", ""));
        // The tables that the migration makes are empty.
        String forgetting = migration.substring(0, migration.indexOf("-- By these")) + "truncate " + tables + ";";
        QuarkusTransaction.requiringNew()
                .run(() ->
                        jdbi.useHandle(handle -> handle.createScript(forgetting).execute()));
        // The reader notices when it next moves on.
        post(customsOfficer(), seizure("S7", "")).then().statusCode(201);
        awaitSeizures("", 2);
        awaitSeizures("operation=OP-1", 1);
    }

    private JsonPath awaitSeizures(String query, int seizures) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> as(Tokens.analyst("WCO"))
                                .get("/api/v1/statistics/seizures?unit=" + unit + (query.isEmpty() ? "" : "&" + query))
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        figures -> figures.getInt("total.seizures") == seizures);
    }

    private static void scope(String token, String path, String scope, int seizures) {
        as(token)
                .get(path)
                .then()
                .statusCode(200)
                .body("scope", equalTo(scope))
                .body("total.seizures", equalTo(seizures));
    }

    private static void open(String query, String scope) {
        as(Tokens.withRole("trainer"))
                .get("/api/v1/statistics/seizures?" + query)
                .then()
                .statusCode(200)
                .body("scope", equalTo(scope));
    }
}
