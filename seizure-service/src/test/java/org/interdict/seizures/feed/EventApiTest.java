package org.interdict.seizures.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.interdict.kit.testing.EventSourceReader;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventApiTest extends DoorTest {
    @TestHTTPResource
    URI root;

    @Test
    void givesThePageOfAReaderTheCloudEventsInItsSight() {
        String id = post(policeOfficer(), seizure("E1", "\"narrative\": \"secret\","))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath page = awaitEvents(Tokens.partner("INTERPOL"), 1);
        assertThat(page.getString("items[0].specversion")).isEqualTo("1.0");
        assertThat(page.getString("items[0].type")).isEqualTo("org.interdict.seizure.recorded.v1");
        assertThat(page.getString("items[0].subject")).isEqualTo(id);
        assertThat(page.getString("items[0].sequence")).isEqualTo("0000000001");
        assertThat(page.getString("items[0].partitionkey")).isEqualTo(id);
        assertThat(page.getString("items[0].data.reference")).isEqualTo("E1");
        assertThat(page.prettify()).doesNotContain("secret").doesNotContain("recordedBy");
        as(Tokens.partner("WCO")).get(events("")).then().statusCode(200).body("items", hasSize(0));
        as(Tokens.analyst("PROGRAMME")).get(events("")).then().statusCode(200).body("items", hasSize(0));
        as(customsOfficer()).get(events("")).then().statusCode(200).body("items", hasSize(1));
        as(Tokens.withRole("steward")).get(events("")).then().statusCode(403);
    }

    @Test
    void filtersEvents() {
        post(customsOfficer(), seizure("E2", "")).then().statusCode(201);
        awaitEvents(customsOfficer(), 1);
        found("&commodityGroup=COCAINE&commodity=COCAINE_HCL&country=MU&types=org.interdict.seizure.recorded.v1", 1);
        found("&commodityGroup=HEROIN", 0);
        found("&types=org.interdict.seizure.amended.v1", 0);
        found("&country=FR", 0);
    }

    @Test
    void walksPagesByCursor() {
        IntStream.range(0, 5)
                .forEach(i ->
                        post(customsOfficer(), seizure("E3-" + i, "")).then().statusCode(201));
        awaitEvents(customsOfficer(), 5);
        JsonPath first =
                as(customsOfficer()).get(events("&limit=3")).then().extract().jsonPath();
        as(customsOfficer())
                .get(events("&limit=3&cursor=" + first.getString("next")))
                .then()
                .body("items", hasSize(2))
                .body("next", equalTo(null));
        as(customsOfficer())
                .get(events("&from=" + first.getString("items[2].cursor")))
                .then()
                .body("items", hasSize(2));
        as(customsOfficer()).get(events("&from=2000-01-01T00:00:00Z")).then().body("items", hasSize(5));
    }

    @Test
    void refusesAMalformedCursor() {
        as(customsOfficer())
                .get(events("&cursor=nonsense"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("cursor"));
        as(customsOfficer())
                .accept("text/event-stream")
                .header("Last-Event-ID", "nonsense")
                .get(events(""))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as(customsOfficer()).get(events("&from=yesterday")).then().statusCode(400);
    }

    @Test
    void streamsWhatIsRecordedWhileItIsOpen() {
        try (EventSourceReader reader = open(customsOfficer(), "")) {
            post(customsOfficer(), seizure("E4", "")).then().statusCode(201);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(reader.data()).hasSize(1));
            assertThat(reader.data().get(0)).contains("\"reference\":\"E4\"");
            assertThat(reader.types()).containsExactly("org.interdict.seizure.recorded.v1");
        }
    }

    @Test
    void goesOnAfterTheLastEventThatTheReaderHas() {
        List<String> received = new ArrayList<>();
        String last;
        try (EventSourceReader reader = open(customsOfficer(), "")) {
            post(customsOfficer(), seizure("E5-0", "")).then().statusCode(201);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !reader.data().isEmpty());
            received.addAll(reader.data());
            last = reader.lastId();
        }
        for (int round = 1; round <= 5; round++) {
            post(customsOfficer(), seizure("E5-" + round, "")).then().statusCode(201);
            try (EventSourceReader reader = open(customsOfficer(), last)) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> !reader.data().isEmpty());
                received.addAll(reader.data());
                last = reader.lastId();
            }
        }
        assertThat(received).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(received.get(i)).contains("\"reference\":\"E5-" + i + "\"");
        }
    }

    @Test
    void hidesFromAStreamWhatIsHiddenFromAList() {
        try (EventSourceReader wco = open(Tokens.partner("WCO"), "");
                EventSourceReader interpol = open(Tokens.partner("INTERPOL"), "")) {
            post(policeOfficer(), seizure("E6", "")).then().statusCode(201);
            post(customsOfficer(), seizure("E7", "")).then().statusCode(201);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !wco.data().isEmpty() && !interpol.data().isEmpty());
            assertThat(wco.data()).hasSize(1).allMatch(event -> event.contains("\"reference\":\"E7\""));
            assertThat(interpol.data()).hasSize(1).allMatch(event -> event.contains("\"reference\":\"E6\""));
        }
    }

    private EventSourceReader open(String token, String lastEventId) {
        return EventSourceReader.open(root.resolve(events("")), token, lastEventId);
    }

    private String events(String query) {
        return query.contains("&types=") ? "/api/v1/events?unit=" + unit + query : eventsOfRecords(query);
    }

    private void found(String query, int events) {
        as(customsOfficer()).get(events(query)).then().statusCode(200).body("items", hasSize(events));
    }

    private JsonPath awaitEvents(String token, int events) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> as(token)
                                .get(events(""))
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        page -> page.getList("items").size() == events);
    }
}
