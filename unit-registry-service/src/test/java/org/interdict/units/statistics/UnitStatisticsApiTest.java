package org.interdict.units.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.units.AUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class UnitStatisticsApiTest {
    @Inject
    Jdbi jdbi;

    /** Figures are over everything that there is. */
    @BeforeEach
    void forgetTheUnitsOfOtherTests() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from unit_version");
            handle.execute("delete from unit where code not like '%-NATIONAL'");
        });
    }

    @Test
    void countsTheStockOfADay() {
        AUnit closed = AUnit.established("MUPLU", "2020-01-01");
        closed.become("CLOSED", "2022-01-01").then().statusCode(200);
        AUnit.established("MUPLU", "2021-06-01");
        AUnit.established("VAVAT", "2021-06-01");
        AUnit.planned("FRMRS");
        figures("asOf=2019-12-31").body("total.units", equalTo(0)).body("total.established", equalTo(0));
        figures("asOf=2021-12-31")
                .body("asOf", equalTo("2021-12-31"))
                .body("from", nullValue())
                .body("computedAt", notNullValue())
                .body("groupBy", hasSize(0))
                .body("rows", hasSize(0))
                .body("total.units", equalTo(3))
                .body("total.memberStates", equalTo(1))
                .body("total.established", equalTo(3));
        figures("asOf=2022-01-01").body("total.units", equalTo(2)).body("total.established", equalTo(3));
        figures("region=002,150").body("asOf", notNullValue()).body("total.units", equalTo(2));
    }

    @Test
    void countsTheFlowOfAPeriodBesideTheStockAtItsEnd() {
        AUnit closed = AUnit.established("MUPLU", "2021-01-01");
        closed.become("CLOSED", "2021-12-31").then().statusCode(200);
        AUnit.established("MUPLU", "2020-12-31");
        AUnit.established("FRMRS", "2021-12-31");
        AUnit.established("FRMRS", "2022-01-01");
        figures("from=2021-01-01&to=2021-12-31&groupBy=country")
                .body("asOf", nullValue())
                .body("from", equalTo("2021-01-01"))
                .body("to", equalTo("2021-12-31"))
                .body("total.units", equalTo(2))
                .body("total.established", equalTo(2))
                .body("rows.country", contains("FR", "MU"))
                .body("rows.units", contains(1, 1))
                .body("rows.established", contains(1, 1));
        figures("to=2021-12-31").body("total.established", equalTo(3));
        figures("from=2021-06-01").body("total.units", equalTo(3)).body("total.established", equalTo(2));
    }

    @Test
    void groupsByWhatIsAskedForAndCountsCountriesOnceInTheTotal() {
        AUnit.established("MUPLU", "2020-01-01").become("OPERATIONAL", "2020-02-01");
        AUnit.established("MUPLU", "2020-01-01");
        AUnit.established("EGALY", "2020-01-01");
        figures("asOf=2020-12-31&groupBy=region,subregion,status")
                .body("groupBy", contains("region", "subregion", "status"))
                .body("rows.region", contains("002", "002", "002"))
                .body("rows.subregion", contains("014", "014", "015"))
                .body("rows.status", contains("ESTABLISHED", "OPERATIONAL", "ESTABLISHED"))
                .body("rows.units", contains(1, 1, 1))
                .body("rows.memberStates", contains(1, 1, 1))
                .body("total.memberStates", equalTo(2));
        figures("asOf=2020-01-15&groupBy=status,type")
                .body("rows.status", contains("ESTABLISHED"))
                .body("rows.type", contains("SEA_PORT"))
                .body("rows.units", contains(3));
        figures("asOf=2020-12-31&subregion=014&region=002&country=MU&type=SEA_PORT")
                .body("total.units", equalTo(2));
        figures("asOf=2020-12-31&type=MAIL").body("total.units", equalTo(0));
    }

    @Test
    void leavesNationalReportersOutUnlessAskedForThem() {
        figures("asOf=1990-01-01").body("total.units", equalTo(0));
        figures("asOf=1990-01-01&unitType=NATIONAL")
                .body("total.units", equalTo(249))
                .body("total.memberStates", equalTo(193));
        figures("asOf=1990-01-01&type=NATIONAL,SEA_PORT&country=MU").body("total.units", equalTo(1));
        figures("asOf=1990-01-01&type=NATIONAL&groupBy=subregion&country=AQ,MU")
                .body("rows.subregion", contains("014", null));
    }

    @Test
    void tellsOfficersToRegistrarsAndAnalystsAlone() {
        AUnit.established("MUPLU", "2020-01-01");
        AUnit closed = AUnit.established("MUPLU", "2020-01-01");
        closed.become("CLOSED", "2021-01-01").then().statusCode(200);
        for (String token : List.of(Tokens.withRole("registrar"), Tokens.analyst("PROGRAMME"))) {
            as(token)
                    .get("/api/v1/statistics/units?asOf=2021-01-01&groupBy=country")
                    .then()
                    .body("total.officers.female", equalTo(2))
                    .body("total.officers.male", equalTo(4))
                    .body("total.officers.womenShare", equalTo(33.3f))
                    .body("rows[0].officers", nullValue());
            as(token)
                    .get("/api/v1/statistics/units?country=FR")
                    .then()
                    .body("total.officers.female", equalTo(0))
                    .body("total.officers.womenShare", nullValue());
        }
        for (String token : List.of(
                Tokens.officer(closed.code(), "WCO"),
                Tokens.partner("WCO"),
                Tokens.withRole("trainer"),
                Tokens.withRole("steward"))) {
            as(token).get("/api/v1/statistics/units").then().statusCode(200).body("total.officers", nullValue());
        }
        as(Tokens.withRole("auditor")).get("/api/v1/statistics/units").then().statusCode(403);
    }

    @Test
    void writesCsv() {
        AUnit.established("MUPLU", "2020-01-01");
        AUnit.established("FRMRS", "2020-06-01");
        String csv = as(Tokens.withRole("trainer"))
                .accept("text/csv")
                .get("/api/v1/statistics/units?from=2020-06-01&to=2020-12-31&groupBy=country,type")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Row-Count", "2")
                .extract()
                .asString();
        assertThat(csv.lines())
                .containsExactly(
                        "country,type,units,memberStates,established", "FR,SEA_PORT,1,1,1", "MU,SEA_PORT,1,1,0");
    }

    @Test
    void namesEveryFaultOfAQuestion() {
        as(Tokens.withRole("trainer"))
                .get("/api/v1/statistics/units?asOf=2020-01-01&from=2020-01-01&groupBy=country,officers&type=MAIL"
                        + "&unitType=MAIL&country=XX&status=CLOSED")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("asOf", "groupBy", "unitType", "country", "status"));
        as(Tokens.withRole("trainer"))
                .get("/api/v1/statistics/units?from=2020-02-01&to=2020-01-01&groupBy=type,type")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("to", "groupBy"));
    }

    private static ValidatableResponse figures(String query) {
        return as(Tokens.withRole("trainer"))
                .get("/api/v1/statistics/units?" + query)
                .then()
                .statusCode(200);
    }
}
