package org.interdict.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interdict.kit.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class QueryApiTest {
    private static final Pattern NEXT = Pattern.compile("<(/test/numbers\\?[^>]+)>; rel=\"next\"");

    @Test
    void walksAListByItsLinks() {
        List<String> walked = new ArrayList<>();
        Optional<String> path = Optional.of("/test/numbers?limit=10&colour=RED,GREEN&name=a%26b%20%2B");
        while (path.isPresent()) {
            Response page = given().urlEncodingEnabled(false).get(path.get());
            page.then().statusCode(200);
            walked.addAll(page.path("items"));
            path = Optional.ofNullable(page.header("Link")).map(QueryApiTest::next);
            path.ifPresent(next -> assertThat(next).contains("limit=10", "colour=RED", "name=a%26b"));
        }

        assertThat(walked).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void givesAHundredUnlessTold() {
        given().get("/test/numbers")
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("items", hasSize(25))
                .body("next", nullValue());
    }

    @Test
    void namesEveryFaultOfAQueryAtOnce() {
        given().queryParam("limit", "0")
                .queryParam("cursor", "zzz")
                .queryParam("from", "2023-02-30")
                .queryParam("colour", "RED,BLUE")
                .queryParam("size", "1")
                .queryParam("name", "a", "b")
                .get("/test/numbers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", containsInAnyOrder("limit", "cursor", "from", "colour", "size", "name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "ten", "1.5", "99999999999", " 5", "%2B5"})
    void takesALimitFromOneToAThousand(String limit) {
        given().urlEncodingEnabled(false)
                .get("/test/numbers?limit=" + limit.replace(" ", "%20"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1000"})
    void takesTheOutermostLimits(String limit) {
        given().get("/test/numbers?limit=" + limit).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "2023-02-30", "10000-01-01", "-0001-01-01", "2023", "yesterday", "20230101"})
    void refusesDaysThatDoNotExist(String day) {
        given().queryParam("to", day)
                .get("/test/numbers")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("to"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+294277-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "0000-12-31T23:59:59Z",
                "2023-07-04",
                "2023-07-04T00:00:00",
                "now"
            })
    void refusesInstantsThatNoDatabaseKnows(String instant) {
        given().queryParam("since", instant)
                .get("/test/numbers")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("since"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00+18:00", "9999-12-31T23:59:59.999999-18:00", "2023-07-04T00:00:00Z"})
    void takesTheOutermostInstants(String instant) {
        given().queryParam("since", instant).get("/test/numbers").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%0A", "%7F", "%C2%85"})
    void refusesControlCharacters(String text) {
        given().urlEncodingEnabled(false)
                .get("/test/numbers?name=" + text)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour=", "colour", "colour=,", "name=", "from=", "since=", "limit=", "cursor="})
    void refusesAParameterThatHasLostItsValue(String parameter) {
        given().urlEncodingEnabled(false)
                .get("/test/numbers?" + parameter)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(parameter.replaceAll("[=,]", "")));
    }

    @Test
    void groupsByNothingWhereNothingIsNamed() {
        given().get("/test/numbers?groupBy=").then().statusCode(200);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        given().get("/test/numbers?from=2023-02-01&to=2023-01-31")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("to"))
                .body("errors.code", contains("before-from"));
        given().get("/test/numbers?from=2023-02-01&to=2023-02-01").then().statusCode(200);
        given().get("/test/numbers?from=2023-02-01").then().statusCode(200);
    }

    @Test
    void refusesValuesAndListsBeyondAllMeasure() {
        given().get("/test/numbers?name=" + "x".repeat(2_001))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("name"));
        given().get("/test/numbers?colour=" + "RED,".repeat(200) + "RED")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("colour"));
    }

    @Test
    void refusesAnEmptyItemOfAList() {
        given().get("/test/numbers?colour=RED,,GREEN")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("colour"));
    }

    private static String next(String link) {
        Matcher matcher = NEXT.matcher(link);
        assertThat(matcher.matches()).as(link).isTrue();
        return matcher.group(1);
    }
}
