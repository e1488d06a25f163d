package org.interdict.training.statistics;

import static org.assertj.core.api.Assertions.assertThat;
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
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Agency;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.training.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a year of its own, so that none counts the activities of another. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class StatisticsApiTest {
    private static final String PATH = "/api/v1/statistics/training";

    @Inject
    TestUnits units;

    @BeforeEach
    void announceTheUnits() {
        units.announceAll(Map.of("FJSUV-PCU", "FJ", "TONUK-PCU", "TO", "XXONE-PCU", "WS"));
    }

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
                .get(PATH + "?to=1899-12-31")
                .then()
                .statusCode(200)
                .body("total.activities", equalTo(0));
    }

    @Test
    void namesEveryFaultOfAQuery() {
        as(Tokens.withRole("trainer"))
                .get(PATH + "?from=2023-13-01&to=%2B99999-01-01&groupBy=title&colour=blue&theme=X&kind=X&country=XX"
                        + "&subregion=999&unit=fj&agency=NAVY&year=23&quarter=2023-Q5&month=2023-13")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "from",
                                "to",
                                "groupBy",
                                "colour",
                                "theme",
                                "kind",
                                "country",
                                "subregion",
                                "unit",
                                "agency",
                                "year",
                                "quarter",
                                "month"));
        as(Tokens.withRole("trainer"))
                .get(PATH + "?from=2023-02-01&to=2023-01-01&groupBy=year,year")
                .then()
                .statusCode(400)
                .body("errors.code", contains("repeated-dimension", "before-from"));
    }

    @Test
    void countsAnActivityOnSeveralThemesInTheRowOfEachAndOnceInTheTotal() {
        onThemes("2010-02-01", "\"DRUGS\", \"ETHICS\"", "{\"country\": \"FJ\", \"female\": 1, \"male\": 3}");
        onThemes("2010-03-01", "\"DRUGS\"", "{\"country\": \"FJ\", \"female\": 2}");
        year(2010, "&groupBy=theme")
                .body("groupBy", contains("theme"))
                .body("total.activities", equalTo(2))
                .body("total.officers", equalTo(6))
                .body("rows.theme", contains("DRUGS", "ETHICS"))
                .body("rows.activities", contains(2, 1))
                .body("rows.officers", contains(6, 4))
                .body("rows.womenShare", contains(50, 25));
        year(2010, "&theme=DRUGS,ETHICS").body("total.activities", equalTo(2)).body("total.officers", equalTo(6));
        year(2010, "&theme=ETHICS&groupBy=theme")
                .body("total.activities", equalTo(1))
                .body("rows.theme", contains("ETHICS"));
    }

    @Test
    void countsAnActivityWhereItHadAttendanceAndOfficersByTheirLine() {
        held("2011-02-01", "WORKSHOP", """
                {"unit": "FJSUV-PCU", "agency": "CUSTOMS", "female": 1, "male": 2},
                {"unit": "XXONE-PCU", "agency": "POLICE", "male": 4},
                {"country": "FJ", "unspecified": 8}, {"country": "TO"}
                """);
        held("2011-03-01", "WORKSHOP", "");
        year(2011, "&groupBy=country")
                .body("total.activities", equalTo(2))
                .body("total.officers", equalTo(15))
                .body("rows.country", contains("FJ", "WS", null))
                .body("rows.activities", contains(1, 1, 1))
                .body("rows.officers", contains(11, 4, 0));
        year(2011, "&groupBy=unit,agency")
                .body("rows.unit", contains("FJSUV-PCU", "XXONE-PCU", null))
                .body("rows.agency", contains("CUSTOMS", "POLICE", null))
                .body("rows[2].activities", equalTo(2))
                .body("rows[2].officers", equalTo(8));
        year(2011, "&groupBy=subregion&country=WS")
                .body("total.activities", equalTo(1))
                .body("total.officers", equalTo(4))
                .body("rows.subregion", contains("061"));
        year(2011, "&country=FJ&agency=POLICE").body("total.activities", equalTo(0));
    }

    @Test
    void groupsByTimeAndKindAndKeepsMeetingsApartInEachRow() {
        held("2012-02-01", "WORKSHOP", "{\"country\": \"FJ\", \"male\": 1}");
        held(
                "2012-05-01",
                "NETWORK_MEETING",
                "{\"country\": \"FJ\", \"male\": 2}, {\"country\": \"TO\", \"female\": 3}");
        held("2012-06-30", "MENTORING", "{\"country\": \"TO\", \"female\": 4}");
        year(2012, "&groupBy=year,quarter")
                .body("rows.year", contains("2012", "2012"))
                .body("rows.quarter", contains("2012-Q1", "2012-Q2"))
                .body("rows.activities", contains(1, 1))
                .body("rows.officers", contains(1, 4))
                .body("rows.meetings", contains(0, 1))
                .body("rows.participants", contains(0, 5))
                .body("rows.countries", contains(0, 2));
        year(2012, "&groupBy=month,kind&month=2012-05,2012-06")
                .body("rows.month", contains("2012-05", "2012-06"))
                .body("rows.kind", contains("NETWORK_MEETING", "MENTORING"))
                .body("rows.activities", contains(0, 1));
    }

    @Test
    void givesTheRowsAsAFile() {
        held(
                "2013-02-01",
                "WORKSHOP",
                "{\"unit\": \"FJSUV-PCU\", \"female\": 1, \"male\": 2}, {\"country\": \"TO\", \"unspecified\": 4}");
        String question = PATH + "?from=2013-01-01&to=2013-12-31&groupBy=kind,unit";
        String csv = as(Tokens.partner("WCO"))
                .accept("text/csv")
                .get(question)
                .then()
                .statusCode(200)
                .header("Row-Count", equalTo("2"))
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv).isEqualTo("""
                kind,unit,activities,officers,women,men,womenShare,meetings,participants,countries\r
                WORKSHOP,FJSUV-PCU,1,3,1,2,33.3,0,0,0\r
                WORKSHOP,,1,4,0,0,,0,0,0\r
                """);
        as(Tokens.partner("WCO"))
                .accept("application/x-ndjson")
                .get(question)
                .then()
                .statusCode(200)
                .header("Row-Count", equalTo("2"));
        as(Tokens.partner("WCO"))
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(question)
                .then()
                .statusCode(200)
                .header("Row-Count", equalTo("2"));
        as(Tokens.partner("WCO"))
                .accept("text/csv")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Row-Count", equalTo("0"));
        as(Tokens.partner("WCO")).accept("image/png").get(question).then().statusCode(406);
    }

    /** Twelve months, ten themes, and 900 lines of country and agency a month. */
    @Test
    void hasMoreRowsInAFileThanAsJson() {
        String themes = Stream.of(TrainingTheme.values())
                .limit(10)
                .map(theme -> '"' + theme.name() + '"')
                .collect(Collectors.joining(", "));
        String attendance = Countries.all().stream()
                .sorted()
                .flatMap(country -> Stream.of(Agency.values())
                        .map(agency ->
                                "{\"country\": \"%s\", \"agency\": \"%s\", \"male\": 1}".formatted(country, agency)))
                .limit(900)
                .collect(Collectors.joining(", "));
        for (int month = 1; month <= 12; month++) {
            onThemes("2016-%02d-01".formatted(month), themes, attendance);
        }
        String question = PATH + "?from=2016-01-01&to=2016-12-31&groupBy=month,theme,country,agency";
        as(Tokens.partner("WCO")).get(question).then().statusCode(422).body("type", equalTo("/problems/too-many-rows"));
        String file = as(Tokens.partner("WCO"))
                .accept("text/csv")
                .get(question)
                .then()
                .statusCode(200)
                .header("Row-Count", equalTo("108000"))
                .extract()
                .asString();
        assertThat(file.lines()).hasSize(108_001);
        year(2016, "&groupBy=theme,country").body("total.officers", equalTo(12 * 900));
    }

    @Test
    void saysAtWhichMomentItCounted() {
        Instant before = Instant.now().minusSeconds(1);
        String computedAt = year(2014).extract().path("computedAt");
        assertThat(Instant.parse(computedAt)).isBetween(before, Instant.now().plusSeconds(1));
    }

    @Test
    void countsWhatIsCancelledNoMore() {
        String reference = held("2015-02-01", "WORKSHOP", "{\"country\": \"FJ\", \"male\": 1}");
        year(2015).body("total.activities", equalTo(1)).body("total.officers", equalTo(1));
        posting(Tokens.withRole("trainer"), """
                        {"to": "CANCELLED", "on": "2015-03-01", "reason": "recorded by mistake"}
                        """)
                .post("/api/v1/training-activities/" + reference + "/transitions")
                .then()
                .statusCode(200);
        year(2015, "&groupBy=country").body("total.activities", equalTo(0)).body("rows", emptyIterable());
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
        return year(year, "");
    }

    private static ValidatableResponse year(int year, String more) {
        return as(Tokens.partner("WCO"))
                .get(PATH + "?from=" + year + "-01-01&to=" + year + "-12-31" + more)
                .then()
                .statusCode(200);
    }

    private static String held(String day, String kind, String attendance) {
        return stated(day, day, kind, "\"GENERAL\"", "HELD", attendance);
    }

    private static void onThemes(String day, String themes, String attendance) {
        stated(day, day, "WORKSHOP", themes, "HELD", attendance);
    }

    private static void stated(String from, String to, String kind, String status, String attendance) {
        stated(from, to, kind, "\"GENERAL\"", status, attendance);
    }

    private static String stated(String from, String to, String kind, String themes, String status, String attendance) {
        return posting(Tokens.withRole("trainer"), """
                        {"reference": "ST-%s", "title": "t", "kind": "%s", "themes": [%s], "from": "%s",
                         "to": "%s", "status": "%s", "attendance": [%s]}
                        """.formatted(
                                UUID.randomUUID(), kind, themes, from, to, status, attendance))
                .post("/api/v1/training-activities")
                .then()
                .statusCode(201)
                .extract()
                .path("reference");
    }
}
