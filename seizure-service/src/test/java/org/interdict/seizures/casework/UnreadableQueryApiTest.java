package org.interdict.seizures.casework;

import static org.hamcrest.Matchers.contains;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query says and the database cannot read is a fault of the query, in every list and figure. */
@QuarkusTest
class UnreadableQueryApiTest extends DoorTest {
    @ParameterizedTest
    @ValueSource(strings = {"/seizures", "/interceptions", "/alerts"})
    void refusesInstantsThatTheDatabaseDoesNotKnow(String list) {
        for (String instant : List.of("%2B294277-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z")) {
            refused(list + "?changedSince=" + instant, "changedSince");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/seizures, recordedAt, +294277-01-01T00:00:00Z",
        "/seizures, -recordedAt, -999999999-01-01T00:00:00Z",
        "/seizures, seizedOn, +5874898-01-01",
        "/seizures, -seizedOn, -999999999-01-01",
        "/interceptions, recordedAt, +294277-01-01T00:00:00Z",
        "/interceptions, -interceptedOn, -999999999-01-01",
        "/alerts, issuedAt, +294277-01-01T00:00:00Z",
        "/alerts, -issuedAt, -999999999-01-01T00:00:00Z"
    })
    void refusesCursorsOfTimesThatTheDatabaseDoesNotKnow(String list, String sort, String key) {
        Cursor cursor = new Cursor(sort + " " + key + " " + UUID.randomUUID());
        refused(list + "?sort=" + sort + "&cursor=" + cursor, "cursor");
    }

    @Test
    void refusesToBeginTheFeedAndTheListOfEditionsThere() {
        refused("/events?from=%2B294277-01-01T00:00:00Z", "from");
        refused(
                "/reports/programme/editions?cursor=" + new Cursor("+294277-01-01T00:00:00Z " + UUID.randomUUID()),
                "cursor");
    }

    @ParameterizedTest
    @CsvSource({
        "/seizures, reference, %00",
        "/interceptions, reference, a%00b",
        "/statistics/seizures, species, %00",
        "/statistics/flows, species, a%0Ab"
    })
    void refusesControlCharacters(String path, String parameter, String value) {
        refused(path + "?" + parameter + "=" + value, parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "/seizures, unit",
        "/seizures, reference",
        "/seizures, from",
        "/interceptions, unit",
        "/alerts, status",
        "/events, country",
        "/statistics/seizures, commodity",
        "/statistics/flows, route",
        "/statistics/alerts, from",
        "/statistics/persons, side",
        "/statistics/interceptions, asOf"
    })
    void doesNotTakeAFilterThatHasLostItsValueForNone(String path, String parameter) {
        refused(path + "?" + parameter + "=", parameter);
        refused(path + "?" + parameter, parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/seizures", "/interceptions", "/alerts", "/statistics/seizures"})
    void refusesAListOfEmptyValues(String path) {
        as(Tokens.analyst("WCO")).get("/api/v1" + path + "?unit=,").then().statusCode(400);
    }

    @Test
    void groupsByNothingWhereNothingIsNamed() {
        as(Tokens.analyst("WCO"))
                .get("/api/v1/statistics/seizures?groupBy=&unit=" + unit)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refused(String query, String parameter) {
        return as(Tokens.analyst("WCO"))
                .urlEncodingEnabled(false)
                .get("/api/v1" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(parameter));
    }
}
