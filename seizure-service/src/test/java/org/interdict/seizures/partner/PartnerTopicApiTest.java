package org.interdict.seizures.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.events.Topics;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartnerTopicApiTest extends DoorTest {
    private static final List<String> BOTH = List.of("WCO", "INTERPOL");

    @Inject
    ObjectMapper json;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void tellsEachChannelOfASeizureAsFarAsItMayHear() {
        String id = recorded("/api/v1/seizures", seizure("P1", "\"channels\": [\"WCO\", \"INTERPOL\"],"));
        amend("/api/v1/seizures", id, 1, List.of("INTERPOL"));
        as(Tokens.analyst("INTERPOL"))
                .post("/api/v1/seizures/" + id + "/validation")
                .then()
                .statusCode(200);
        retract("/api/v1/seizures", id);

        List<Told> interpol = awaitTold("INTERPOL", id, 4);
        assertThat(interpol)
                .extracting(Told::type)
                .containsExactly(
                        "org.interdict.seizure.recorded.v1",
                        "org.interdict.seizure.amended.v1",
                        "org.interdict.seizure.validated.v1",
                        "org.interdict.seizure.retracted.v1");
        assertThat(interpol.get(3).data()).containsEntry("status", "RETRACTED").containsEntry("reference", "P1");
        List<Told> wco = awaitTold("WCO", id, 3);
        assertThat(wco)
                .extracting(Told::type)
                .containsExactly(
                        "org.interdict.seizure.recorded.v1",
                        "org.interdict.seizure.withdrawn.v1",
                        "org.interdict.seizure.retracted.v1");
        assertThat(wco.get(0).data()).containsEntry("reference", "P1");
        assertThat(wco.get(1).data()).isEqualTo(Map.of("id", id, "version", 2, "reason", "another channel"));
        assertThat(wco.get(2).data()).isEqualTo(Map.of("id", id, "version", 4, "reason", "error"));
        isTheSameEventOnTheMainTopic(Topics.SEIZURES, id, wco, interpol);
    }

    @Test
    void tellsOfInterceptionsToo() {
        String id = recorded("/api/v1/interceptions", """
                {"unit": "%s", "reference": "P2", "interceptedOn": "2023-07-04", "channels": ["WCO", "INTERPOL"],
                 "persons": [{"role": "VICTIM"}], "narrative": "secret"}
                """.formatted(unit));
        amend("/api/v1/interceptions", id, 1, List.of("INTERPOL"));
        retract("/api/v1/interceptions", id);
        List<Told> wco = awaitTold("WCO", id, 3);
        assertThat(wco.get(2).type()).isEqualTo("org.interdict.interception.retracted.v1");
        assertThat(wco.get(2).data()).isEqualTo(Map.of("id", id, "version", 3, "reason", "error"));
        List<Told> interpol = awaitTold("INTERPOL", id, 3);
        assertThat(interpol)
                .allSatisfy(told -> assertThat(told.data())
                        .containsEntry("reference", "P2")
                        .doesNotContainKeys("narrative", "persons", "victims", "recordedBy"));
        isTheSameEventOnTheMainTopic(Topics.INTERCEPTIONS, id, wco, interpol);
    }

    @Test
    void tellsOfImportedRecordsAsOfThoseThatArePosted() {
        String job = as(policeOfficer())
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=20")
                .body((seizure("P3", "") + seizure("P4", ""))
                        .replace("\n", "")
                        .replace("}{", "}\n{")
                        .replace("} {", "}\n{"))
                .post("/api/v1/seizures/imports")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        List<String> imported = as(policeOfficer())
                .get("/api/v1/seizures/imports/" + job + "/rows?verdict=created")
                .then()
                .extract()
                .path("items.id");
        assertThat(imported).hasSize(2);
        for (String id : imported) {
            awaitTold("INTERPOL", id, 1);
            awaitAllPublished(id);
            assertThat(told("WCO", id)).isEmpty();
        }
    }

    @Test
    void tellsOfAlertsForEverybodyAndOfNoneThatNamesItsAddressees() {
        String open = alert("");
        String addressed = alert("\"addressees\": [\"" + unit + "\"],");
        for (String id : List.of(open, addressed)) {
            ifMatch(policeOfficer(), 1)
                    .contentType("application/json")
                    .body("{\"reason\": \"over\"}")
                    .post("/api/v1/alerts/" + id + "/closure")
                    .then()
                    .statusCode(200);
        }
        assertThat(awaitTold("INTERPOL", open, 2))
                .extracting(Told::type)
                .containsExactly("org.interdict.alert.issued.v1", "org.interdict.alert.closed.v1");
        awaitAllPublished(addressed);
        assertThat(told("INTERPOL", addressed)).isEmpty();
        assertThat(told("WCO", open)).isEmpty();
    }

    @Test
    void tellsWhatTheFeedTellsThatChannel() {
        long seed = clock.millis();
        System.out.println("tellsWhatTheFeedTellsThatChannel: seed " + seed);
        Random random = new Random(seed);
        for (int record = 0; record < 4; record++) {
            String id = recorded(
                    "/api/v1/seizures", seizure("P5-" + record, "\"channels\": [" + quoted(channels(random)) + "],"));
            int version = 1;
            for (int change = random.nextInt(4); change > 0; change--) {
                version = amend("/api/v1/seizures", id, version, channels(random));
            }
            if (random.nextBoolean()) {
                retract("/api/v1/seizures", id);
            }
            awaitAllPublished(id);
            for (String channel : BOTH) {
                List<String> topic =
                        told(channel, id).stream().map(Told::toString).toList();
                List<String> feed = awaitFeed(channel, id);
                assertThat(topic)
                        .as("on the topic of %s, seed %d", channel, seed)
                        .containsSubsequence(feed)
                        .doesNotHaveDuplicates();
                boolean stillHasIt = as(Tokens.analyst(channel))
                                .get("/api/v1/seizures/" + id)
                                .statusCode()
                        == 200;
                if (stillHasIt) {
                    assertThat(feed).as("seed %d", seed).isEqualTo(topic);
                } else if (!topic.isEmpty()) {
                    assertThat(told(channel, id).get(topic.size() - 1).data().keySet())
                            .as("the last word to %s, seed %d", channel, seed)
                            .containsExactlyInAnyOrder("id", "version", "reason");
                }
            }
        }
    }

    private String recorded(String path, String body) {
        return posting(policeOfficer(), body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private int amend(String path, String id, int version, List<String> channels) {
        return ifMatch(policeOfficer(), version)
                .contentType("application/merge-patch+json")
                .body("{\"channels\": [" + quoted(channels) + "], \"reason\": \"another channel\"}")
                .patch(path + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("version");
    }

    private void retract(String path, String id) {
        posting(policeOfficer(), "{\"reason\": \"error\"}")
                .post(path + "/" + id + "/retraction")
                .then()
                .statusCode(200);
    }

    private String alert(String members) {
        return posting(policeOfficer(), """
                        {"subject": "CONTAINER", "identifiers": {"containerNumber": "MSKU1234565"}, "reason": "seen before", %s
                         "channels": ["INTERPOL"], "validUntil": "%s"}
                        """.formatted(members, clock.instant().plus(Duration.ofDays(1))))
                .post("/api/v1/alerts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification ifMatch(String token, int version) {
        return as(token).header("If-Match", "\"" + version + "\"");
    }

    /** An officer's own channel is always among them. */
    private static List<String> channels(Random random) {
        return random.nextBoolean() ? BOTH : List.of("INTERPOL");
    }

    private static String quoted(List<String> channels) {
        return "\"" + String.join("\", \"", channels) + "\"";
    }

    private void isTheSameEventOnTheMainTopic(String topic, String id, List<Told> wco, List<Told> interpol) {
        List<String> main = read(topic, id).stream().map(Told::id).toList();
        assertThat(Stream.concat(wco.stream(), interpol.stream()).map(Told::id)).containsOnlyElementsOf(main);
        assertThat(Stream.concat(wco.stream(), interpol.stream()).map(Told::id).distinct())
                .containsExactlyInAnyOrderElementsOf(main);
    }

    private List<String> awaitFeed(String channel, String id) {
        int last = jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from outbox where record_id = :id and topic = :topic")
                        .bind("id", id)
                        .bind("topic", Topics.SEIZURES)
                        .mapTo(Integer.class)
                        .one());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbi.withHandle(handle -> handle.createQuery(
                                        "select count(*) from feed_event where cast(record_id as text) = :id")
                                .bind("id", id)
                                .mapTo(Integer.class)
                                .one())
                        == last);
        List<Map<String, Object>> events = as(Tokens.partner(channel))
                .get(eventsOfRecords("&limit=1000"))
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return events.stream()
                .filter(event -> id.equals(event.get("subject")))
                .map(event -> String.valueOf(new Told(
                        String.valueOf(event.get("id")),
                        String.valueOf(event.get("type")),
                        parse(write(event, "data")))))
                .toList();
    }

    private void awaitAllPublished(String id) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbi.withHandle(handle -> handle.createQuery(
                                        "select count(*) from outbox where record_id = :id and published_at is null")
                                .bind("id", id)
                                .mapTo(Integer.class)
                                .one())
                        == 0);
    }

    private List<Told> awaitTold(String channel, String id, int events) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> told(channel, id), told -> told.size() >= events);
    }

    private List<Told> told(String channel, String id) {
        return read(Topics.ofPartners(ExchangeChannel.valueOf(channel)), id);
    }

    /** All that is on the topic of this record now. */
    private List<Told> read(String topic, String id) {
        List<TopicPartition> all = IntStream.range(0, 6)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        List<Told> told = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> end = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < end.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (id.equals(message.key())) {
                        told.add(new Told(
                                header(message, "ce_id"),
                                header(message, "ce_type"),
                                parse(new String(message.value(), UTF_8))));
                    }
                }
            }
        }
        return told;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    private String write(Map<String, Object> event, String member) {
        try {
            return json.writeValueAsString(event.get(member));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> parse(String data) {
        try {
            return json.readValue(data, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one message tells. */
    record Told(String id, String type, Map<String, Object> data) {}
}
