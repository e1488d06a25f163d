package org.interdict.training.statistics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a year of its own, so that none counts the activities of another. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class StatisticsApiTest {
    private static final String PATH = "/api/v1/statistics/training";

    @Test
    void countsActivitiesOfficersAndWomen() {
        held("1970-01-01", "WORKSHOP", "{\"unit\": \"FJSUV-PCU\", \"female\": 1, \"male\": 2, \"unspecified\": 4}");
        held("1970-12-31", "MENTORING", "{\"country\": \"TO\", \"male\": 3}, {\"country\": \"WS\", \"female\": 1}");
        year(1970)
                .body("from", equalTo("1970-01-01"))
                .body("to", equalTo("1970-12-31"))
                .body("groupBy", emptyIterable())
                .body("rows", emptyIterable())
                .body("total.activities", equalTo(2))
                .body("total.officers", equalTo(11))
                .body("total.women", equalTo(2))
                .body("total.womenShare", equalTo(28.6f))
                .body("total.meetings", equalTo(0))
                .body("total.participants", equalTo(0))
                .body("total.countries", equalTo(0));
    }

    @Test
    void takesTheShareOfWomenFromTheSumsAndNotFromTheSharesOfActivities() {
        held("1971-02-01", "WORKSHOP", "{\"country\": \"FJ\", \"female\": 1}");
        held("1971-03-01", "WORKSHOP", "{\"country\": \"FJ\", \"female\": 1, \"male\": 8}");
        year(1971).body("total.womenShare", equalTo(20));
    }

    @Test
    void neverAddsTheParticipantsOfAMeetingToTheOfficersTrained() {
        held("1972-02-01", "WORKSHOP", "{\"country\": \"FJ\", \"female\": 1, \"male\": 1}");
        held("1972-03-01", "NETWORK_MEETING", """
                {"country": "FJ", "female": 5}, {"unit": "FJSUV-PCU", "unspecified": 3},
                {"unit": "TONUK-PCU", "female": 1}, {"country": "WS"}
                """);
        held("1972-04-01", "NETWORK_MEETING", "{\"country\": \"TO\", \"male\": 4}");
        year(1972)
                .body("total.activities", equalTo(1))
                .body("total.officers", equalTo(2))
                .body("total.women", equalTo(1))
                .body("total.womenShare", equalTo(50))
                .body("total.meetings", equalTo(2))
                .body("total.participants", equalTo(13))
                .body("total.countries", equalTo(2));
    }

    @Test
    void countsOnlyWhatWasHeld() {
        stated("1973-02-01", "1973-02-01", "WORKSHOP", "PLANNED", "");
        stated("1973-02-01", "1973-02-01", "NETWORK_MEETING", "CANCELLED", "");
        year(1973).body("total.activities", equalTo(0)).body("total.meetings", equalTo(0));
    }

    @Test
    void countsAHeldActivityThatNobodysAttendanceIsKnownOf() {
        held("1974-02-01", "WORKSHOP", "");
        year(1974)
                .body("total.activities", equalTo(1))
                .body("total.officers", equalTo(0))
                .body("total.womenShare", nullValue());
    }

    @Test
    void countsAnActivityInThePeriodOfItsFirstDayAlone() {
        stated("1975-12-31", "1976-01-02", "WORKSHOP", "HELD", "");
        year(1975).body("total.activities", equalTo(1));
        year(1976).body("total.activities", equalTo(0));
    }

    @Test
    void leavesThePeriodOpenWhereNoBoundIsGiven() {
        held("1977-02-01", "WORKSHOP", "");
        as(Tokens.withRole("trainer"))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("from", nullValue())
                .body("to", nullValue())
                .body("total.activities", greaterThanOrEqualTo(1));
        as(Tokens.withRole("trainer"))
                .get(PATH + "?to=1969-12-31")
                .then()
                .statusCode(200)
                .body("total.activities", equalTo(0));
    }

    @Test
    void namesEveryFaultOfAQuery() {
        as(Tokens.withRole("trainer"))
                .get(PATH + "?from=2023-13-01&to=%2B99999-01-01&groupBy=theme&colour=blue")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("from", "to", "groupBy", "colour"));
        as(Tokens.withRole("trainer"))
                .get(PATH + "?from=2023-02-01&to=2023-01-01")
                .then()
                .statusCode(400)
                .body("errors.code", contains("before-from"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "analyst", "partner", "registrar", "trainer", "steward"})
    void letsEveryRoleButTheAuditorRead(String role) {
        as(Tokens.withRole(role)).get(PATH).then().statusCode(200);
    }

    @Test
    void hidesFiguresFromTheAuditorAndFromCallersWithoutARole() {
        as(Tokens.withRole("auditor")).get(PATH).then().statusCode(403);
        as(Tokens.withoutRole()).get(PATH).then().statusCode(403);
    }

    private static ValidatableResponse year(int year) {
        return as(Tokens.partner("WCO"))
                .get(PATH + "?from=" + year + "-01-01&to=" + year + "-12-31")
                .then()
                .statusCode(200);
    }

    private static void held(String day, String kind, String attendance) {
        stated(day, day, kind, "HELD", attendance);
    }

    private static void stated(String from, String to, String kind, String status, String attendance) {
        posting(Tokens.withRole("trainer"), """
                        {"reference": "ST-%s", "title": "t", "kind": "%s", "themes": ["GENERAL"], "from": "%s",
                         "to": "%s", "status": "%s", "attendance": [%s]}
                        """.formatted(UUID.randomUUID(), kind, from, to, status, attendance))
                .post("/api/v1/training-activities")
                .then()
                .statusCode(201);
    }
}
