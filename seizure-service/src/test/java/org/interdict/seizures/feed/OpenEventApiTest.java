package org.interdict.seizures.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.interdict.kit.testing.Door.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.contracts.events.EventAttributes;
import org.interdict.contracts.events.EventType;
import org.interdict.contracts.events.EventTypes;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.report.ReportEventTypes;
import org.interdict.contracts.events.report.ReportPublished;
import org.interdict.contracts.events.subscription.SubscriptionDisabled;
import org.interdict.contracts.events.subscription.SubscriptionEventTypes;
import org.interdict.contracts.events.training.TrainingEventTypes;
import org.interdict.contracts.events.training.TrainingState;
import org.interdict.contracts.events.unit.UnitEventTypes;
import org.interdict.kit.event.CloudEvents;
import org.interdict.kit.testing.EventSourceReader;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenEventApiTest extends DoorTest {
    private static final Instant TIME = Instant.parse("2024-01-01T00:00:00Z");

    @TestHTTPResource
    URI root;

    @Inject
    CloudEvents events;

    @Inject
    FeedWriter writer;

    @Inject
    ObjectMapper json;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void tellsEveryReaderOfUnitsAndTrainingWhateverItsChannel() throws Exception {
        found(about(unit, ""), 1);
        String reference = hold("KENBO", unit);
        post(customsOfficer(), seizure("O1", "")).then().statusCode(201);
        for (String token : List.of(
                Tokens.officer("THSIR-PCU", "INTERPOL"),
                Tokens.analyst("INTERPOL"),
                Tokens.analyst("PROGRAMME"),
                Tokens.partner("INTERPOL"))) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> as(token)
                            .get(about(unit, ""))
                            .then()
                            .statusCode(200)
                            .body("items.type", contains(UnitEventTypes.REGISTERED, TrainingEventTypes.HELD)));
            as(token)
                    .get(about(unit, ""))
                    .then()
                    .body("items.subject", contains(unit, reference))
                    .body("items.partitionkey", contains(unit, reference))
                    .body("items[0].data.code", equalTo(unit))
                    .body("items[1].data.title", equalTo("Wildlife products in air cargo"));
        }
        for (String role : List.of("steward", "registrar", "trainer", "auditor")) {
            as(Tokens.withRole(role)).get(about(unit, "")).then().statusCode(403);
        }
    }

    @Test
    void tellsOfEveryTypeThatThereIs() {
        assertThat(writer.types().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        EventTypes.ALL.stream().map(EventType::name).toList());
    }

    @Test
    void tellsEveryReaderOfEditions() throws Exception {
        UUID id = UUID.randomUUID();
        announce(
                Topics.REPORTS,
                ReportEventTypes.PUBLISHED,
                id.toString(),
                new ReportPublished(id, 1, 2023, LocalDate.of(2024, 6, 30), "Draft", null, TIME, TIME, List.of()));
        for (String token : List.of(customsOfficer(), Tokens.analyst("PROGRAMME"), Tokens.partner("WCO"))) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(as(token)
                                    .get("/api/v1/events?limit=1000&types=" + ReportEventTypes.PUBLISHED)
                                    .then()
                                    .statusCode(200)
                                    .extract()
                                    .<List<String>>path("items.subject"))
                            .contains(id.toString()));
        }
    }

    @Test
    void filtersUnitsAndActivitiesByUnitAndCountry() throws Exception {
        hold("KENBO", unit);
        found(about(unit, ""), 2);
        found(about(unit, "&country=MU"), 1);
        found(about(unit, "&country=KE"), 1);
        found(about(unit, "&country=UG"), 1);
        found(about(unit, "&country=FR"), 0);
        found(about(unit, "&commodityGroup=HEROIN"), 0);
        found(about(unit, "&types=" + TrainingEventTypes.HELD), 1);
        found(about(unit, "&types=" + TrainingEventTypes.PLANNED), 0);
        String guest = units.announce("TZ");
        hold("KENBO", unit, guest);
        found(about(guest, ""), 2);
    }

    @Test
    void streamsThemBesideRecords() throws Exception {
        found(about(unit, ""), 1);
        try (EventSourceReader programme = open(Tokens.analyst("PROGRAMME"));
                EventSourceReader officer = open(customsOfficer())) {
            post(customsOfficer(), seizure("O2", "")).then().statusCode(201);
            await().atMost(Duration.ofSeconds(20)).until(() -> officer.data().size() == 1);
            hold("MUPMA", unit);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> officer.data().size() == 2 && !programme.data().isEmpty());
            assertThat(officer.types()).containsExactly("org.interdict.seizure.recorded.v1", TrainingEventTypes.HELD);
            assertThat(programme.types()).containsExactly(TrainingEventTypes.HELD);
        }
    }

    @Test
    void tellsOfADisabledSubscriptionItsOwnerAlone() throws Exception {
        UUID id = UUID.randomUUID();
        String owner = "partner-" + id;
        announce(
                Topics.SUBSCRIPTIONS,
                SubscriptionEventTypes.DISABLED,
                id.toString(),
                new SubscriptionDisabled(id, 1, "ours", "GONE", TIME, "an event"),
                Map.of(EventAttributes.OWNER, owner));
        String page = "/api/v1/events?limit=1000&types=" + SubscriptionEventTypes.DISABLED;
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.of(owner, "partner", "channel", "WCO"))
                        .get(page)
                        .then()
                        .statusCode(200)
                        .body("items.subject", contains(id.toString()))
                        .body("items[0].data.name", equalTo("ours")));
        for (String token : List.of(
                customsOfficer(),
                Tokens.analyst("WCO"),
                Tokens.analyst("PROGRAMME"),
                Tokens.partner("WCO"),
                Tokens.of("another", "partner", "channel", "WCO"))) {
            assertThat(as(token).get(page).then().statusCode(200).extract().<List<String>>path("items.subject"))
                    .doesNotContain(id.toString());
        }
    }

    private EventSourceReader open(String token) {
        return EventSourceReader.open(root.resolve(about(unit, "")), token, "");
    }

    private static String about(String unit, String query) {
        return "/api/v1/events?unit=" + unit + query;
    }

    private static void found(String path, int expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Tokens.analyst("PROGRAMME"))
                        .get(path)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(expected)));
    }

    /** An activity for the first unit that all of them attend, and somebody from Uganda. */
    private String hold(String place, String... attending) throws Exception {
        String reference = "TR-" + UUID.randomUUID();
        List<TrainingState.Attendance> lines = new ArrayList<>();
        lines.add(new TrainingState.Attendance(null, "UG", null, 1, 0, 0));
        for (String code : attending) {
            lines.add(new TrainingState.Attendance(code, null, null, 2, 3, 0));
        }
        announce(
                Topics.TRAINING,
                TrainingEventTypes.HELD,
                reference,
                new TrainingState(
                        reference,
                        1,
                        "Wildlife products in air cargo",
                        TrainingKind.WORKSHOP,
                        List.of(TrainingTheme.values()[0]),
                        LocalDate.of(2024, 5, 13),
                        LocalDate.of(2024, 5, 17),
                        place,
                        List.of(attending[0]),
                        List.of(),
                        TrainingStatus.HELD,
                        lines));
        return reference;
    }

    private void announce(String topic, String type, String subject, Object data) throws Exception {
        announce(topic, type, subject, data, Map.of());
    }

    private void announce(String topic, String type, String subject, Object data, Map<String, String> extensions)
            throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(events.message(
                            topic,
                            UUID.randomUUID().toString(),
                            type,
                            subject,
                            1,
                            TIME,
                            extensions,
                            json.writeValueAsBytes(data)))
                    .get();
        }
    }
}
