package org.interdict.training.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.training.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class ActivityApiTest {
    private static final String PATH = "/api/v1/training-activities";

    private final String reference = "TR-" + UUID.randomUUID();

    @Inject
    TestUnits units;

    private String unit;

    @BeforeEach
    void announceTheUnit() {
        unit = units.announce("FJ");
    }

    @Test
    void recordsAnActivity() {
        posting(trainer(), activity(reference))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", PATH + "/" + reference)
                .header("ETag", "\"1\"")
                .body("status", equalTo("HELD"));
        as(Tokens.analyst("WCO"))
                .get(PATH + "/" + reference)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("reference", equalTo(reference))
                .body("version", equalTo(1))
                .body("title", equalTo("Risk profiling and inspection"))
                .body("kind", equalTo("WORKSHOP"))
                .body("themes", contains("PROFILING", "DRUGS"))
                .body("from", equalTo("1999-04-05"))
                .body("to", equalTo("1999-04-06"))
                .body("place", equalTo("FJSUV"))
                .body("units", contains(unit))
                .body("partners", contains("A partner"))
                .body("attendance[0].unit", equalTo(unit))
                .body("attendance[0].female", equalTo(3))
                .body("attendance[0].unspecified", equalTo(0))
                .body("attendance[1].country", equalTo("TO"));
    }

    @Test
    void plansAnActivityThatSaysNoMoreThanItMust() {
        posting(trainer(), """
                        {"reference": "%s", "title": "t", "kind": "ELEARNING", "themes": ["GENERAL"],
                         "from": "2999-01-01", "to": "2999-01-01", "place": null, "attendance": []}
                        """.formatted(reference))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("status", equalTo("PLANNED"))
                .body("place", nullValue())
                .body("units", emptyIterable());
    }

    @Test
    void answersAResendWithTheActivityAndChangesNothing() {
        posting(trainer(), activity(reference)).post(PATH).then().statusCode(201);
        posting(trainer(), activity(reference).replace("\"unspecified\": 0", "\"unspecified\": null"))
                .post(PATH)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .header("Location", nullValue())
                .header("ETag", "\"1\"")
                .body("reference", equalTo(reference));
        posting(trainer(), activity(reference).replace("Risk", "Crisis"))
                .post(PATH)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/training-reference-taken"));
    }

    @Test
    void namesAllFaultsOfShapeAtOnce() {
        posting(trainer(), """
                        {"reference": "a b", "title": "", "kind": "PARTY", "themes": [], "from": "2023-02-30",
                         "place": "Suva", "units": ["fj", "%s"], "partners": [""], "status": 1, "colour": "blue",
                         "attendance": [{"unit": "?", "agency": "NAVY", "female": -1, "male": "2", "age": 3}]}
                        """.formatted(unit))
                .post(PATH)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/reference",
                                "/title",
                                "/kind",
                                "/themes",
                                "/from",
                                "/to",
                                "/place",
                                "/units/0",
                                "/partners/0",
                                "/status",
                                "/colour",
                                "/attendance/0/unit",
                                "/attendance/0/agency",
                                "/attendance/0/female",
                                "/attendance/0/male",
                                "/attendance/0/age"));
    }

    @Test
    void namesAllBrokenRulesOnceTheShapeIsRight() {
        posting(trainer(), """
                        {"reference": "imports", "title": "t", "kind": "WORKSHOP", "themes": ["DRUGS", "DRUGS"],
                         "from": "2999-01-02", "to": "2999-01-01", "place": "XXABC", "status": "HELD",
                         "attendance": [{"female": 1}, {"country": "XX"}]}
                        """)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/invalid"))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "reserved",
                                "before-from",
                                "in-the-future",
                                "unknown-country",
                                "repeated",
                                "unit-or-country",
                                "unknown-country"));
    }

    @Test
    void refusesAttendanceBeforeTheActivityIsHeld() {
        posting(trainer(), activity(reference).replace("HELD", "PLANNED"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors.code", contains("attendance-before-held"));
    }

    @Test
    void letsOnlyTrainersWrite() {
        for (String token : new String[] {
            Tokens.withRole("registrar"),
            Tokens.withRole("steward"),
            Tokens.analyst("PROGRAMME"),
            Tokens.officer("FJSUV-PCU", "WCO"),
            Tokens.partner("WCO")
        }) {
            problem(posting(token, "not even json").post(PATH).then(), 403);
            problem(as(token).get(PATH + "/imports/" + UUID.randomUUID()).then(), 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "analyst", "partner", "registrar", "trainer", "steward"})
    void letsEveryRoleButTheAuditorRead(String role) {
        as(Tokens.withRole(role)).get(PATH + "?limit=1").then().statusCode(200);
        problem(as(Tokens.withRole(role)).get(PATH + "/no-such").then(), 404);
    }

    @Test
    void hidesTrainingFromTheAuditorAndFromCallersWithoutARole() {
        problem(as(Tokens.withRole("auditor")).get(PATH).then(), 403);
        problem(as(Tokens.withRole("auditor")).get(PATH + "/no-such").then(), 403);
        problem(as(Tokens.withoutRole()).get(PATH).then(), 403);
    }

    @Test
    void listsActivitiesByWhatTheyAre() {
        record(activity(reference + "-a"));
        record(activity(reference + "-b").replace("WORKSHOP", "MENTORING").replace("\"DRUGS\"", "\"IPR\""));
        record("""
                {"reference": "%s-c", "title": "t", "kind": "WORKSHOP", "themes": ["WASTE"], "from": "1999-05-01",
                 "to": "1999-05-02", "units": ["%s"], "status": "CANCELLED"}
                """.formatted(reference, unit));
        lists("&kind=MENTORING", "-b");
        lists("&kind=MENTORING,WORKSHOP", "-a", "-b", "-c");
        lists("&theme=IPR", "-b");
        lists("&theme=IPR,WASTE", "-b", "-c");
        lists("&status=CANCELLED", "-c");
        lists("&status=HELD&theme=DRUGS", "-a");
        lists("&status=PLANNED");
    }

    @Test
    void listsActivitiesThatAUnitAttendedThoughTheyWereForAnother() {
        record("""
                {"reference": "%s", "title": "t", "kind": "WORKSHOP", "themes": ["WASTE"], "from": "1999-05-01",
                 "to": "1999-05-02", "units": ["%s"], "status": "HELD", "attendance": [{"unit": "%s"}]}
                """.formatted(reference, units.announce("FJ"), unit));
        lists("", "");
    }

    @Test
    void listsActivitiesByTheCountryOfTheirPlaceOrOfThoseWhoCame() {
        String ofSamoa = TestUnits.newCode("XX");
        units.announceAll(java.util.Map.of(ofSamoa, "WS"));
        record(activity(reference + "-a"));
        record(activity(reference + "-b")
                .replace("FJSUV", "TONUK")
                .replace("\"country\": \"TO\"", "\"unit\": \"" + ofSamoa + "\""));
        lists("&country=FJ", "-a", "-b");
        lists("&country=TO", "-a", "-b");
        lists("&country=WS", "-b");
        lists("&country=NZ,WS", "-b");
        lists("&country=NZ");
    }

    @Test
    void listsActivitiesByPartner() {
        record(activity(reference + "-a"));
        record(activity(reference + "-b").replace("A partner", "Another, Ltd"));
        lists("&partner=Another, Ltd", "-b");
        lists("&partner=A partner", "-a");
        lists("&partner=partner");
    }

    @Test
    void marksAPlaceThatNoListKnows() {
        record(activity(reference + "-a").replace("FJSUV", "NOESE"));
        record(activity(reference + "-b").replace("FJSUV", "FJZZZ"));
        as(trainer()).get(PATH + "/" + reference + "-a").then().body("placeKnown", nullValue());
        as(trainer()).get(PATH + "/" + reference + "-b").then().body("placeKnown", equalTo(false));
    }

    @Test
    void saysThatTheRegistryIsDownWhenAUnitIsNotKnownHere() {
        posting(trainer(), activity(reference).replace(unit, TestUnits.newCode("FJ")))
                .post(PATH)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unavailable"));
        as(trainer()).get(PATH + "/" + reference).then().statusCode(404);
    }

    @Test
    void refusesWhatWouldNotComeThroughATableUnchanged() {
        posting(
                        trainer(),
                        activity(reference)
                                .replace("Risk profiling", " Risk profiling")
                                .replace("A partner", "One|Two"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/title", "/partners/0"));
    }

    @Test
    void listsActivitiesThatHaveADayInThePeriod() {
        record(activity(reference));
        lists("&from=1999-04-06", "");
        lists("&from=1999-04-07");
        lists("&to=1999-04-05", "");
        lists("&to=1999-04-04");
        lists("&from=1999-04-06&to=1999-12-31", "");
        lists("&from=1999-01-01&to=1999-04-05", "");
    }

    @Test
    void walksAListInPages() {
        for (String suffix : new String[] {"-C", "-a", "-B"}) {
            record(activity(reference + suffix));
        }
        String next = as(trainer())
                .get(PATH + "?limit=2&unit=" + unit)
                .then()
                .statusCode(200)
                .header("Link", notNullValue())
                .body("items.reference", contains(reference + "-B", reference + "-C"))
                .extract()
                .path("next");
        as(trainer())
                .get(PATH + "?limit=2&unit=" + unit + "&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.reference", contains(reference + "-a"))
                .body("next", nullValue());
    }

    @Test
    void namesEveryFaultOfAQuery() {
        problem(
                        as(trainer())
                                .get(PATH + "?kind=PARTY&theme=X&status=&unit=fj&country=XX&from=2023&to=%2B99999-01-01"
                                        + "&limit=0&cursor=zzz&colour=blue")
                                .then(),
                        400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "kind", "theme", "status", "unit", "country", "from", "to", "limit", "cursor",
                                "colour"));
        problem(
                        as(trainer())
                                .urlEncodingEnabled(false)
                                .get(PATH + "?partner=%00")
                                .then(),
                        400)
                .body("errors.pointer", contains("partner"));
        problem(as(trainer()).get(PATH + "?from=2023-02-01&to=2023-01-01").then(), 400)
                .body("errors.code", contains("before-from"));
    }

    @Test
    void importsActivitiesWithOneVerdictARow() {
        String row = activity(reference).replace("\n", "");
        String rows = String.join(
                "\n",
                row,
                row,
                row.replace("Risk", "Crisis"),
                "{\"reference\": 1}",
                row.replace(reference, reference + "-2").replace("HELD", "CANCELLED"),
                "not json");
        String location = as(trainer())
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=20")
                .body(rows)
                .post(PATH + "/imports")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(6))
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(4))
                .body("percent", equalTo(100))
                .extract()
                .header("Location");
        as(trainer()).get(location).then().statusCode(200).body("state", equalTo("DONE"));
        as(trainer())
                .get(location + "/rows?verdict=created")
                .then()
                .statusCode(200)
                .body("items.row", contains(1))
                .body("items.id", contains(reference));
        as(trainer())
                .get(location + "/rows?verdict=rejected")
                .then()
                .statusCode(200)
                .body("items.row", contains(3, 4, 5, 6))
                .body("items[0].errors.code", contains("conflict"))
                .body("items[1].errors.pointer", hasItem("/reference"))
                .body("items[2].errors.code", contains("attendance-before-held"))
                .body("items[3].errors.code", contains("malformed-json"));
        as(Tokens.of("another", "trainer")).get(location).then().statusCode(404);
    }

    private void lists(String filter, String... suffixes) {
        String[] expected = java.util.stream.Stream.of(suffixes)
                .map(suffix -> reference + suffix)
                .toArray(String[]::new);
        as(trainer())
                .get(PATH + "?unit=" + unit + filter)
                .then()
                .statusCode(200)
                .body("items.reference", expected.length == 0 ? emptyIterable() : contains(expected));
    }

    private static void record(String body) {
        posting(trainer(), body).post(PATH).then().statusCode(201);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("traceId", notNullValue());
    }

    private static String trainer() {
        return Tokens.withRole("trainer");
    }

    private String activity(String newReference) {
        return """
               {"reference": "%1$s", "title": "Risk profiling and inspection", "kind": "WORKSHOP",
                "themes": ["PROFILING", "DRUGS"], "from": "1999-04-05", "to": "1999-04-06", "place": "FJSUV",
                "units": ["%2$s"], "partners": ["A partner"], "status": "HELD",
                "attendance": [{"unit": "%2$s", "agency": "CUSTOMS", "female": 3, "male": 12, "unspecified": 0},
                               {"country": "TO", "male": 2}]}
               """.formatted(newReference, unit);
    }
}
