package org.interdict.seizures.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.interdict.kit.testing.EventSourceReader;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterceptionEventApiTest extends DoorTest {
    private static final String PATH = "/api/v1/interceptions";

    @TestHTTPResource
    URI root;

    @Test
    void tellsTheOwnChannelOfAnInterceptionAndNoOther() {
        String id = recorded("E1", "INTERPOL");
        String data = events(Tokens.partner("INTERPOL"), id, "recorded")
                .body("items[0].data.reference", equalTo("E1"))
                .body("items[0].data.country", equalTo("MU"))
                .body("items[0].sequence", equalTo("0000000001"))
                .extract()
                .asString();
        assertThat(data)
                .doesNotContain("persons")
                .doesNotContain("victims")
                .doesNotContain("secret")
                .doesNotContain("recordedBy");
        as(Tokens.partner("WCO")).get(page("")).then().body("items", hasSize(0));
        as(Tokens.analyst("PROGRAMME")).get(page("")).then().body("items", hasSize(0));
        events(Tokens.officer(unit, "WCO"), id, "recorded");
    }

    @Test
    void tellsAChannelThatIsShutOutToForgetTheRecordAndNothingMore() {
        String id = recorded("E2", "WCO\", \"INTERPOL");
        as(policeOfficer())
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"channels\": [\"INTERPOL\"], \"flow\": \"ARRIVAL\", \"reason\": \"police matter\"}")
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200);
        events(Tokens.partner("WCO"), id, "withdrawn")
                .body("items[-1].data", equalTo(Map.of("id", id, "version", 2, "reason", "police matter")));
        as(Tokens.analyst("INTERPOL"))
                .post(PATH + "/" + id + "/validation")
                .then()
                .statusCode(200);
        posting(policeOfficer(), "{\"reason\": \"error\"}")
                .post(PATH + "/" + id + "/retraction")
                .then()
                .statusCode(200);
        events(Tokens.partner("INTERPOL"), id, "recorded", "amended", "validated", "retracted")
                .body("items[-1].data.status", equalTo("RETRACTED"));
        events(Tokens.partner("WCO"), id, "withdrawn", "retracted")
                .body("items[-1].data", equalTo(Map.of("id", id, "version", 4, "reason", "error")));
    }

    @Test
    void filtersEventsByTypeAndCountryAndGivesNoneToWhoAsksForGoods() {
        String id = recorded("E3", "INTERPOL");
        events(policeOfficer(), id, "recorded");
        found("&country=MU", 1);
        ofType("org.interdict.interception.recorded.v1", 1);
        ofType("org.interdict.seizure.recorded.v1", 0);
        found("&country=FR", 0);
        found("&commodityGroup=HEROIN", 0);
    }

    @Test
    void streamsSeizuresAndInterceptionsInOneOrder() {
        try (EventSourceReader reader = EventSourceReader.open(root.resolve(page("")), policeOfficer(), "")) {
            recorded("E4", "INTERPOL");
            await().atMost(Duration.ofSeconds(10)).until(() -> reader.data().size() == 1);
            post(policeOfficer(), seizure("E5", "")).then().statusCode(201);
            await().atMost(Duration.ofSeconds(10)).until(() -> reader.data().size() == 2);
            assertThat(reader.types())
                    .containsExactly("org.interdict.interception.recorded.v1", "org.interdict.seizure.recorded.v1");
        }
    }

    private String recorded(String reference, String channels) {
        return posting(policeOfficer(), """
                        {"unit": "%s", "reference": "%s", "interceptedOn": "2023-07-04", "channels": ["%s"],
                         "persons": [{"role": "VICTIM"}], "narrative": "secret"}
                        """.formatted(unit, reference, channels))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String page(String query) {
        return eventsOfRecords(query);
    }

    private void ofType(String type, int events) {
        as(policeOfficer())
                .get("/api/v1/events?unit=" + unit + "&types=" + type)
                .then()
                .statusCode(200)
                .body("items", hasSize(events));
    }

    private void found(String query, int events) {
        as(policeOfficer()).get(page(query)).then().statusCode(200).body("items", hasSize(events));
    }

    private ValidatableResponse events(String token, String id, String... types) {
        String[] expected = Stream.of(types)
                .map(type -> "org.interdict.interception." + type + ".v1")
                .toArray(String[]::new);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> as(token).get(page("")).then().body("items.type", contains(expected)));
        return as(token).get(page("")).then().body("items.subject", everyItem(equalTo(id)));
    }
}
