package org.interdict.units.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.units.AUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class UnitListApiTest {
    @Test
    void listsTheStockOfADayWithTheStatusOfThatDay() {
        AUnit unit = AUnit.established("TVFUN", "2020-02-01");
        unit.become("OPERATIONAL", "2021-01-01").then().statusCode(200);
        unit.become("CLOSED", "2022-01-01").then().statusCode(200);
        // Recorded after the closure of the other, and happened before all of that.
        AUnit late = AUnit.established("TVFUN", "2019-01-01");
        list("country=TV&type=SEA_PORT&asOf=2018-12-31").body("items", hasSize(0));
        list("country=TV&type=SEA_PORT&asOf=2019-01-01").body("items.code", contains(late.code()));
        list("country=TV&type=SEA_PORT&asOf=2020-02-01")
                .body("items.code", containsInAnyOrder(late.code(), unit.code()));
        list("country=TV&asOf=2021-12-31&status=OPERATIONAL")
                .body("items.code", contains(unit.code()))
                .body("items[0].status", equalTo("OPERATIONAL"))
                .body("items[0].closedOn", nullValue());
        list("country=TV&type=SEA_PORT&asOf=2022-01-01").body("items.code", contains(late.code()));
        list("country=TV&asOf=2022-01-01&status=CLOSED")
                .body("items.code", contains(unit.code()))
                .body("items[0].closedOn", equalTo("2022-01-01"));
        list("country=TV&status=CLOSED").body("items.code", contains(unit.code()));
        list("country=TV&type=SEA_PORT").body("items.code", containsInAnyOrder(late.code(), unit.code()));
    }

    @Test
    void listsAPlanFromTheDayOfItsEntryAndOnlyWhereAskedFor() {
        AUnit plan = AUnit.planned("NRINU");
        list("country=NR&asOf=2999-01-01").body("items.code", contains("NR-NATIONAL"));
        list("country=NR&asOf=2999-01-01&status=PLANNED").body("items.code", contains(plan.code()));
        list("country=NR&asOf=2020-01-01&status=PLANNED").body("items", hasSize(0));
        plan.become("ESTABLISHED", "2020-01-01").then().statusCode(200);
        list("country=NR&type=SEA_PORT&asOf=2020-01-01").body("items.code", contains(plan.code()));
        list("country=NR&asOf=2999-01-01&status=PLANNED").body("items", hasSize(0));
    }

    @Test
    void filtersByPartsOfTheWorld() {
        list("subregion=014&type=NATIONAL&limit=1000")
                .body("items.code", hasItem("MU-NATIONAL"))
                .body("items.subregion.unique()", contains("014"))
                .body("items.region.unique()", contains("002"));
        list("region=002&type=NATIONAL&limit=1000")
                .body("items.code", hasItem("MU-NATIONAL"))
                .body("items.code", hasItem("EG-NATIONAL"))
                .body("items.code", not(hasItem("FR-NATIONAL")));
        list("region=150&country=MU").body("items", hasSize(0));
        as(Tokens.withRole("trainer"))
                .get("/api/v1/units?region=014&subregion=Africa&asOf=yesterday&status=OPEN")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("region", "subregion", "asOf", "status"));
    }

    @Test
    void marksAPlaceThatNoListKnows() {
        AUnit known = AUnit.established("MUPMA", "2023-01-01");
        known.read(Tokens.withRole("trainer")).then().body("placeKnown", nullValue());
        AUnit unknown = AUnit.established("MUZZZ", "2023-01-01");
        unknown.read(Tokens.withRole("trainer")).then().body("placeKnown", equalTo(false));
    }

    private static ValidatableResponse list(String query) {
        return as(Tokens.withRole("trainer"))
                .get("/api/v1/units?" + query)
                .then()
                .statusCode(200);
    }
}
