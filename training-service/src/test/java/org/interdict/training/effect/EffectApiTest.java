package org.interdict.training.effect;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.interdict.contracts.codes.Commodity.AMMUNITION;
import static org.interdict.contracts.codes.Commodity.EXPLOSIVE;
import static org.interdict.contracts.codes.Commodity.IVORY;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;
import static org.interdict.training.ASeizure.aSeizure;
import static org.interdict.training.ASeizure.item;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.interdict.contracts.codes.Measure;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.training.ASeizure;
import org.interdict.training.OtherServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a year of its own, so that none counts the activities of another. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class EffectApiTest {
    private static final String PATH = "/api/v1/statistics/training-effect";

    @Inject
    OtherServices others;

    @Test
    void countsWhatEachTaughtUnitSeizedFromItsFirstActivityToTheEndOfTheYear() {
        String early = others.unit("MU");
        String late = others.unit("KE");
        String untaught = others.unit("MU");
        activity("1980-03-01", "1980-03-05", "WORKSHOP", "HELD", early);
        activity("1980-06-01", "1980-06-02", "MENTORING", "HELD", early, late);
        others.seizures(
                arms(early, "1980-02-29"),
                arms(early, "1980-03-01"),
                arms(early, "1980-12-31"),
                arms(early, "1981-01-01"),
                arms(late, "1980-05-31"),
                arms(late, "1980-06-01"),
                arms(untaught, "1980-07-01"));
        effect(1980)
                .body("theme", equalTo("STRATEGIC_TRADE_CONTROL"))
                .body("year", equalTo(1980))
                .body("activities", equalTo(2))
                .body("seizures", equalTo(3))
                .body("quantities.measure", contains("MASS", "COUNT"))
                .body("quantities.value", contains(4.5f, 30))
                .body("quantities.unit", contains("kg", "item"))
                .body("computedAt", notNullValue());
    }

    @Test
    void countsOnlyWhatWasHeldInTheYearAndTeaches() {
        String unit = others.unit("MU");
        activity("1981-12-31", "1982-01-02", "WORKSHOP", "HELD", unit);
        activity("1982-02-01", "1982-02-01", "WORKSHOP", "PLANNED", unit);
        activity("1982-02-01", "1982-02-01", "WORKSHOP", "CANCELLED", unit);
        activity("1982-02-01", "1982-02-01", "NETWORK_MEETING", "HELD", unit);
        others.seizures(arms(unit, "1982-03-01"));
        effect(1982).body("activities", equalTo(0)).body("seizures", equalTo(0)).body("quantities", emptyIterable());
    }

    @Test
    void leavesOutWhatWasRetractedWhatIsOfOtherThemesAndWhatNationalReportersSeized() {
        String unit = others.unit("MU");
        String national = others.nationalUnit("KE");
        activity("1983-01-01", "1983-01-01", "WORKSHOP", "HELD", unit, national);
        ASeizure retracted = aSeizure().by(unit).on("1983-03-01").of(AMMUNITION);
        others.seizures(
                arms(unit, "1983-03-01"),
                retracted.state(),
                retracted.retracted().state(),
                aSeizure().by(unit).on("1983-03-01").of(IVORY).state(),
                aSeizure().byNational(national).on("1983-03-01").of(AMMUNITION).state());
        effect(1983).body("activities", equalTo(1)).body("seizures", equalTo(1));
    }

    @Test
    void namesEveryFaultOfAQuery() {
        String reader = Tokens.withRole("registrar");
        as(reader).get(PATH).then().statusCode(400).body("errors.pointer", containsInAnyOrder("theme", "year"));
        as(reader)
                .get(PATH + "?theme=COOKING&year=23&unit=MUPMA-PCU")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("theme", "year", "unit"));
        as(reader)
                .get(PATH + "?theme=GENDER&year=2023")
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-goods"));
        as(reader)
                .get(PATH + "?theme=&year=")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("theme", "year"));
        as(reader).get(PATH + "?theme=WILDLIFE&year=0000").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "analyst", "partner", "registrar", "trainer", "steward"})
    void letsEveryRoleButTheAuditorRead(String role) {
        as(Tokens.withRole(role)).get(PATH + "?theme=WILDLIFE&year=1999").then().statusCode(200);
    }

    @Test
    void isHiddenFromTheAuditorAndFromCallersWithoutARole() {
        as(Tokens.withRole("auditor")).get(PATH).then().statusCode(403);
        as(Tokens.withoutRole()).get(PATH).then().statusCode(403);
    }

    private static org.interdict.contracts.events.seizure.SeizureState arms(String unit, String day) {
        return aSeizure()
                .by(unit)
                .on(day)
                .of(
                        item(AMMUNITION, Measure.COUNT, "10"),
                        item(EXPLOSIVE, Measure.MASS, "1.5"),
                        item(IVORY, Measure.MASS, "700"))
                .state();
    }

    private static ValidatableResponse effect(int year) {
        return as(Tokens.partner("WCO"))
                .get(PATH + "?theme=STRATEGIC_TRADE_CONTROL&year=" + year)
                .then()
                .statusCode(200);
    }

    private static void activity(String from, String to, String kind, String status, String... units) {
        posting(Tokens.withRole("trainer"), """
                        {"reference": "EF-%s", "title": "t", "kind": "%s", "themes": ["STRATEGIC_TRADE_CONTROL"],
                         "from": "%s", "to": "%s", "status": "%s", "units": ["%s"]}
                        """.formatted(
                                UUID.randomUUID(), kind, from, to, status, String.join("\", \"", units)))
                .post("/api/v1/training-activities")
                .then()
                .statusCode(201);
    }
}
