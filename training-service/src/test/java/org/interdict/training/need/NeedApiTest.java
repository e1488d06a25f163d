package org.interdict.training.need;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.contracts.codes.Commodity.FIREARM;
import static org.interdict.contracts.codes.Commodity.IVORY;
import static org.interdict.contracts.codes.Commodity.KHAT;
import static org.interdict.contracts.codes.Commodity.MILITARY_EQUIPMENT;
import static org.interdict.contracts.codes.Commodity.PANGOLIN_SCALES;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;
import static org.interdict.training.ASeizure.aSeizure;
import static org.interdict.training.AnInterception.anInterception;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.contracts.codes.UnitType;
import org.interdict.contracts.events.interception.InterceptionState;
import org.interdict.contracts.events.seizure.SeizureEventTypes;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.contracts.events.seizure.SeizureWithdrawn;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.training.ASeizure;
import org.interdict.training.AnInterception;
import org.interdict.training.OtherServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has units and a year of its own, so that none counts what another seized. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class NeedApiTest {
    private static final String PATH = "/api/v1/training-needs";
    private static final String ANALYST = Tokens.analyst("PROGRAMME");

    @Inject
    OtherServices others;

    @Test
    void ranksAUnitThatWasNeverTaughtAboveOneThatWasTaughtAMonthAgoWhateverThatSeized() {
        String untaught = others.unit("KE");
        String taught = others.unit("MU");
        held(taught, "WILDLIFE", "1967-11-30");
        others.seizures(Stream.generate(
                        () -> aSeizure().by(taught).on("1967-07-04").of(IVORY).state())
                .limit(20)
                .toList());
        JsonPath needs = needs("asOf=1967-12-31&theme=WILDLIFE&unit=" + taught + "," + untaught);
        assertThat(needs.getList("items.unit")).containsExactly(untaught, taught);
        assertThat(needs.getDouble("items[0].score")).isGreaterThanOrEqualTo(8);
        assertThat(needs.getDouble("items[1].score")).isLessThanOrEqualTo(4.2);
        assertThat(needs.getInt("items[1].evidence.find { it.figure == 'daysSinceTaught' }.value"))
                .isEqualTo(31);
    }

    @Test
    void showsTheFiguresBehindAScore() {
        String unit = others.unit("MU");
        String neighbour = others.unit("MU");
        String far = others.unit("KE");
        String reference = held(unit, "WILDLIFE", "1950-07-01");
        ASeizure sparse = aSeizure()
                .by(unit)
                .on("1950-12-31")
                .of(IVORY, PANGOLIN_SCALES)
                .along(null, List.of(), "MUPMA")
                .describedBy(TransportMode.UNKNOWN, null, null, null, Concealment.UNKNOWN);
        others.seizures(
                sparse.state(),
                aSeizure().by(unit).on("1950-01-01").of(IVORY).state(),
                aSeizure().by(unit).on("1949-12-31").of(IVORY).state(),
                aSeizure().by(unit).on("1951-01-01").of(IVORY).state(),
                aSeizure().by(unit).on("1950-06-01").of(KHAT).state(),
                aSeizure().by(neighbour).on("1950-06-01").of(IVORY).state(),
                aSeizure()
                        .by(far)
                        .on("1950-06-01")
                        .of(IVORY)
                        .along("TZ", List.of("MUPLU", "MU"), "MU")
                        .state());
        JsonPath needs = needs("asOf=1950-12-31&theme=WILDLIFE&unit=" + unit);
        assertThat(needs.getString("asOf")).isEqualTo("1950-12-31");
        assertThat(needs.getString("computedAt")).isNotNull();
        assertThat(needs.getString("items[0].country")).isEqualTo("MU");
        assertThat(needs.getString("items[0].subregion")).isEqualTo("014");
        assertThat(figures(needs))
                .isEqualTo("seizuresInUnit=2 seizuresInCountry=3 seizuresOnRoutes=2 seizuresInSubregion=4 "
                        + "transportMode=1 trafficType=1 direction=1 detectionMethod=1 concealment=1 origin=1 "
                        + "destination=0 daysSinceTaught=183");
        assertThat(needs.getString("items[0].evidence[11].lastTaught")).isEqualTo(reference);
        // 0.4 * 2/3 + 0.2 * (3/4 + 2/3 + 4/5); 6 of 14; 183 of 730
        assertThat(needs.getString("items[0].parts.exposure")).isEqualTo("0.71");
        assertThat(needs.getString("items[0].parts.gaps")).isEqualTo("0.428571");
        assertThat(needs.getString("items[0].parts.recency")).isEqualTo("0.250685");
        assertThat(needs.getString("items[0].score")).isEqualTo("16.4");
    }

    @Test
    void countsASeizureOfTwoThemesForBoth() {
        String unit = others.unit("MU");
        others.seizures(
                aSeizure().by(unit).on("1951-05-01").of(FIREARM, IVORY).state(),
                aSeizure().by(unit).on("1951-05-01").of(MILITARY_EQUIPMENT).state());
        assertThat(inUnit(unit, "WILDLIFE", 1951)).isEqualTo(1);
        assertThat(inUnit(unit, "FIREARMS", 1951)).isEqualTo(1);
        assertThat(inUnit(unit, "STRATEGIC_TRADE_CONTROL", 1951)).isEqualTo(2);
        assertThat(inUnit(unit, "DRUGS", 1951)).isZero();
    }

    @Test
    void aRetractedSeizureRaisesNoNeed() {
        String unit = others.unit("MU");
        ASeizure seizure = aSeizure().by(unit).on("1952-05-01");
        others.seizures(seizure.state());
        assertThat(inUnit(unit, "WILDLIFE", 1952)).isEqualTo(1);
        others.seizures(seizure.retracted().state());
        assertThat(inUnit(unit, "WILDLIFE", 1952)).isZero();
        assertThat(score(unit, "WILDLIFE", 1952)).isEqualTo("0");
    }

    @Test
    void followsWhatIsAmended() {
        String unit = others.unit("MU");
        ASeizure seizure = aSeizure().by(unit).on("1953-05-01").of(IVORY).describedBy(null, null, null, null, null);
        others.seizures(seizure.state());
        assertThat(gaps(unit, "WILDLIFE", 1953)).isEqualTo("0.714286");
        others.seizures(seizure.amended()
                .of(KHAT)
                .describedBy(TransportMode.SEA, null, null, null, null)
                .state());
        assertThat(inUnit(unit, "WILDLIFE", 1953)).isZero();
        assertThat(inUnit(unit, "DRUGS", 1953)).isEqualTo(1);
        assertThat(gaps(unit, "DRUGS", 1953)).isEqualTo("0.571429");
        others.seizures(seizure.amended().on("1963-05-01").state());
        assertThat(inUnit(unit, "DRUGS", 1953)).isZero();
        assertThat(inUnit(unit, "DRUGS", 1963)).isEqualTo(1);
    }

    @Test
    void isNotChangedByEventsThatComeTwiceOrLate() {
        String unit = others.unit("MU");
        ASeizure seizure = aSeizure().by(unit).on("1954-05-01").of(IVORY);
        SeizureState first = seizure.state();
        SeizureState second = seizure.amended().of(KHAT).state();
        others.seizures(first, first, second, second, first);
        assertThat(inUnit(unit, "DRUGS", 1954)).isEqualTo(1);
        assertThat(inUnit(unit, "WILDLIFE", 1954)).isZero();
        SeizureState retracted = seizure.retracted().state();
        others.seizures(retracted, first, second, retracted);
        assertThat(inUnit(unit, "DRUGS", 1954)).isZero();
    }

    @Test
    void countsASeizureOnThatAChannelMayNoLongerSee() {
        String unit = others.unit("MU");
        ASeizure seizure = aSeizure().by(unit).on("1955-05-01");
        SeizureState first = seizure.state();
        others.seizures(first, seizure.amended().state());
        others.ofSeizure(
                SeizureEventTypes.WITHDRAWN, first.id(), 2, new SeizureWithdrawn(first.id(), 2, "not for police"));
        assertThat(inUnit(unit, "WILDLIFE", 1955)).isEqualTo(1);
    }

    @Test
    void isLoweredByAHeldActivityAtOnce() {
        String unit = others.unit("MU");
        others.seizures(aSeizure().by(unit).on("1956-05-01").state());
        String before = score(unit, "WILDLIFE", 1956);
        state(unit, "WILDLIFE", "1956-06-01", "WORKSHOP", "PLANNED");
        state(unit, "WILDLIFE", "1956-06-01", "WORKSHOP", "CANCELLED");
        state(unit, "WILDLIFE", "1956-06-01", "NETWORK_MEETING", "HELD");
        state(unit, "PROFILING", "1956-06-01", "WORKSHOP", "HELD");
        state(others.unit("MU"), "WILDLIFE", "1956-06-01", "WORKSHOP", "HELD");
        state(unit, "WILDLIFE", "1957-01-01", "WORKSHOP", "HELD");
        assertThat(score(unit, "WILDLIFE", 1956)).isEqualTo(before);
        state(unit, "WILDLIFE", "1956-06-01", "WORKSHOP", "HELD");
        JsonPath after = needs("asOf=1956-12-31&theme=WILDLIFE&unit=" + unit);
        assertThat(after.getString("items[0].parts.recency")).isEqualTo("0.291781");
        String latest = state(unit, "WILDLIFE", "1956-12-31", "ELEARNING", "HELD");
        JsonPath last = needs("asOf=1956-12-31&theme=WILDLIFE&unit=" + unit);
        assertThat(last.getString("items[0].score")).isEqualTo("0");
        assertThat(last.getString("items[0].evidence[-1].lastTaught")).isEqualTo(latest);
    }

    @Test
    void risesAgainWhenTheActivityIsCancelledOrTurnsOutToBeOnSomethingElse() {
        String unit = others.unit("MU");
        others.seizures(aSeizure().by(unit).on("1965-05-01").state());
        String before = score(unit, "WILDLIFE", 1965);
        String mistaken = held(unit, "WILDLIFE", "1965-12-31");
        assertThat(score(unit, "WILDLIFE", 1965)).isEqualTo("0");
        posting(
                        Tokens.withRole("trainer"),
                        "{\"to\": \"CANCELLED\", \"on\": \"2024-01-01\", \"reason\": \"never was\"}")
                .post("/api/v1/training-activities/" + mistaken + "/transitions")
                .then()
                .statusCode(200);
        assertThat(score(unit, "WILDLIFE", 1965)).isEqualTo(before);
        String other = held(unit, "WILDLIFE", "1965-12-31");
        assertThat(score(unit, "WILDLIFE", 1965)).isEqualTo("0");
        as(Tokens.withRole("trainer"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"themes\": [\"FISHERIES\"], \"reason\": \"misread\"}")
                .patch("/api/v1/training-activities/" + other)
                .then()
                .statusCode(200);
        assertThat(score(unit, "WILDLIFE", 1965)).isEqualTo(before);
        assertThat(need(unit, "FISHERIES", 1965).getInt("items[0].parts.recency"))
                .isZero();
    }

    @Test
    void countsTheUnitsThatAttendedAsTaught() {
        String unit = others.unit("MU");
        posting(Tokens.withRole("trainer"), """
                        {"reference": "ND-%s", "title": "t", "kind": "WORKSHOP", "themes": ["WILDLIFE"],
                         "from": "1958-12-31", "to": "1958-12-31", "status": "HELD",
                         "attendance": [{"unit": "%s", "female": 1}]}
                        """.formatted(UUID.randomUUID(), unit))
                .post("/api/v1/training-activities")
                .then()
                .statusCode(201);
        assertThat(needs("asOf=1958-12-31&theme=WILDLIFE&unit=" + unit).getInt("items[0].parts.recency"))
                .isZero();
    }

    @Test
    void isOfUnitsOfTheProgrammeThoughNationalReportersCountAroundThem() {
        String unit = others.unit("MU");
        String national = others.nationalUnit("MU");
        others.seizures(aSeizure().byNational(national).on("1959-05-01").state());
        assertThat(needs("asOf=1959-12-31&theme=WILDLIFE&unit=" + national).getList("items"))
                .isEmpty();
        assertThat(figures(needs("asOf=1959-12-31&theme=WILDLIFE&unit=" + unit)))
                .isEqualTo("seizuresInUnit=0 seizuresInCountry=1 seizuresOnRoutes=0 seizuresInSubregion=1 "
                        + "daysSinceTaught=null");
    }

    @Test
    void isOfUnitsInServiceOnTheDay() {
        String unit = others.unit("MU", UnitType.AIRPORT, LocalDate.of(1960, 3, 1), LocalDate.of(1960, 9, 1));
        assertThat(unitsOn("1960-02-29", unit)).isEmpty();
        assertThat(unitsOn("1960-03-01", unit)).containsOnly(unit);
        assertThat(unitsOn("1960-08-31", unit)).containsOnly(unit);
        assertThat(unitsOn("1960-09-01", unit)).isEmpty();
    }

    @Test
    void knowsOfInterceptionsOnlyWhetherAtLeastElevenWereInTheSubregion() {
        String unit = others.unit("FJ");
        List<AnInterception> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(anInterception().in(i % 2 == 0 ? "FJ" : "PG").on("1930-05-01"));
        }
        others.interceptions(states(ten));
        AnInterception eleventh = anInterception().in("NC").on("1930-07-01");
        others.interceptions(List.of(eleventh.state()));
        String query = "theme=API_PNR,MIGRANT_SMUGGLING,TRAFFICKING_IN_PERSONS&unit=" + unit;
        assertThat(needs("asOf=1930-12-30&" + query).getList("items.score", Integer.class))
                .containsExactly(0, 0, 0);
        JsonPath needs = needs("asOf=1930-12-31&" + query);
        assertThat(needs.getList("items.score", Integer.class)).containsExactly(40, 40, 40);
        assertThat(needs.getInt("items[0].evidence[0].atLeast")).isEqualTo(11);
        assertThat(needs.getString("items[0].evidence[0].value")).isNull();
        others.interceptions(List.of(eleventh.retracted().state()));
        assertThat(needs("asOf=1930-12-31&" + query).getList("items.score", Integer.class))
                .containsExactly(0, 0, 0);
        others.interceptions(List.of(
                ten.get(0).amended().state(),
                anInterception().in("FJ").on("1930-07-01").state()));
        assertThat(needs("asOf=1930-12-31&" + query).getList("items.score", Integer.class))
                .containsExactly(40, 40, 40);
    }

    @Test
    void hasNothingToSayOfThemesThatNoDataSteer() {
        String unit = others.unit("MU");
        assertThat(needs("theme=ETHICS,GENDER,GENERAL,PROFILING&unit=" + unit).getList("items"))
                .isEmpty();
        assertThat(needs("unit=" + unit).getList("items")).hasSize(14);
    }

    @Test
    void leavesOutNeedsThatAreNotFeltUnlessUnitsAreAskedFor() {
        String unit = others.unit("MU");
        others.seizures(aSeizure().by(unit).on("1961-05-01").of(KHAT).state());
        JsonPath felt = needs("asOf=1961-12-31&country=MU&limit=1000");
        assertThat(felt.getList("items.findAll { it.unit == '" + unit + "' }.theme"))
                .containsExactly("DRUGS");
        assertThat(felt.getList("items.country")).containsOnly("MU");
        assertThat(needs("asOf=1961-12-31&unit=" + unit).getList("items")).hasSize(14);
    }

    @Test
    void comesInPagesThatLoseAndRepeatNothing() {
        String units = others.unit("MU") + "," + others.unit("KE") + "," + others.unit("FR");
        others.seizures(aSeizure()
                .by(units.substring(0, 14))
                .on("1962-05-01")
                .of(KHAT, IVORY)
                .state());
        String query = "asOf=1962-12-31&unit=" + units;
        List<Object> whole = needs(query + "&limit=1000").getList("items");
        assertThat(whole).hasSize(42);
        List<Object> walked = new ArrayList<>();
        JsonPath page = needs(query + "&limit=4");
        while (page.getString("next") != null) {
            walked.addAll(page.getList("items"));
            page = needs(query + "&limit=4&cursor=" + page.getString("next"));
        }
        walked.addAll(page.getList("items"));
        assertThat(walked).isEqualTo(whole);
    }

    @Test
    void keepsToTheDayOfTheFirstPage() {
        String unit = others.unit("MU");
        String cursor = needs("asOf=1964-12-31&limit=1&unit=" + unit).getString("next");
        assertThat(needs("limit=1&unit=" + unit + "&cursor=" + cursor).getString("asOf"))
                .isEqualTo("1964-12-31");
        as(ANALYST).get(PATH + "?asOf=1964-12-30&cursor=" + cursor).then().statusCode(400);
        as(ANALYST)
                .get(PATH + "?asOf=1964-12-31&limit=1&unit=" + unit)
                .then()
                .header("Link", org.hamcrest.Matchers.containsString("cursor=" + cursor));
    }

    @Test
    void showsAnOfficerTheNeedsOfItsOwnUnit() {
        String unit = others.unit("MU");
        String other = others.unit("MU");
        String officer = Tokens.officer(unit, "WCO");
        for (String query : List.of("", "?country=MU", "?unit=" + unit)) {
            assertThat(as(officer)
                            .get(PATH + query)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getList("items.unit"))
                    .hasSize(14)
                    .containsOnly(unit);
        }
        as(officer).get(PATH + "?country=KE").then().statusCode(200).body("items.size()", equalTo(0));
        for (String query : List.of("?unit=" + other, "?unit=" + unit + "," + other, "?unit=NOBODY")) {
            as(officer)
                    .get(PATH + query)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/forbidden"));
        }
        as(Tokens.withRole("officer")).get(PATH).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "trainer"})
    void isForAnalystsAndTrainers(String role) {
        as(Tokens.withRole(role)).get(PATH + "?limit=1").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "registrar", "steward", "auditor", "service"})
    void isForNobodyElse(String role) {
        as(Tokens.withRole(role)).get(PATH).then().statusCode(403);
        as(Tokens.withRole(role)).get(PATH + "?asOf=nonsense").then().statusCode(403);
    }

    @Test
    void namesEveryFaultOfAQuery() {
        as(ANALYST)
                .get(
                        PATH
                                + "?unit=lower,NOBODY-HERE&country=XX&theme=COOKING&asOf=2023-02-30&limit=0&cursor=x&colour=blue")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder("unit", "unit", "country", "theme", "asOf", "limit", "cursor", "colour"));
        as(ANALYST)
                .get(PATH + "?unit=NOBODY-HERE")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-unit"));
        as(ANALYST)
                .get(PATH + "?asOf=9999-12-31")
                .then()
                .statusCode(400)
                .body("errors.code", contains("in-the-future"));
        as(ANALYST)
                .get(PATH + "?unit=&cursor=" + new Cursor("-999999999-01-01 1 MU1 WILDLIFE"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("unit", "cursor"));
        as(ANALYST).get(PATH + "?asOf=0001-06-01").then().statusCode(400).body("errors.code", contains("out-of-range"));
    }

    private static JsonPath needs(String query) {
        return as(ANALYST)
                .get(PATH + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath need(String unit, String theme, int year) {
        return needs("asOf=" + year + "-12-31&unit=" + unit + "&theme=" + theme);
    }

    private static int inUnit(String unit, String theme, int year) {
        return need(unit, theme, year).getInt("items[0].evidence[0].value");
    }

    private static String gaps(String unit, String theme, int year) {
        return need(unit, theme, year).getString("items[0].parts.gaps");
    }

    private static String score(String unit, String theme, int year) {
        return need(unit, theme, year).getString("items[0].score");
    }

    private static List<String> unitsOn(String day, String unit) {
        return needs("asOf=" + day + "&unit=" + unit).getList("items.unit");
    }

    /** The figures of the first need, those of fields by the field. */
    private static String figures(JsonPath needs) {
        List<String> names = needs.getList("items[0].evidence.collect { it.field ?: it.figure }");
        List<Object> values = needs.getList("items[0].evidence.value");
        return Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .map(i -> names.get(i) + "=" + values.get(i))
                .collect(joining(" "));
    }

    private static List<InterceptionState> states(List<AnInterception> interceptions) {
        return interceptions.stream().map(AnInterception::state).toList();
    }

    private static String held(String unit, String theme, String day) {
        return state(unit, theme, day, "WORKSHOP", "HELD");
    }

    private static String state(String unit, String theme, String day, String kind, String status) {
        String reference = "ND-" + UUID.randomUUID();
        posting(Tokens.withRole("trainer"), """
                        {"reference": "%s", "title": "t", "kind": "%s", "themes": ["GENDER", "%s"], "from": "%s",
                         "to": "%s", "status": "%s", "units": ["%s"]}
                        """.formatted(reference, kind, theme, day, day, status, unit))
                .post("/api/v1/training-activities")
                .then()
                .statusCode(201);
        return reference;
    }
}
