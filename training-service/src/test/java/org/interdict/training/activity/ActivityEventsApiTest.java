package org.interdict.training.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interdict.kit.testing.Door.posting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class ActivityEventsApiTest {
    private static final String PATH = "/api/v1/training-activities";

    @Inject
    Jdbi jdbi;

    private final String reference = "EV-" + UUID.randomUUID();
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
    private KafkaConsumer<String, byte[]> consumer;

    @BeforeEach
    void listenToTheWholeTopic() {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor("interdict.training").stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    @Test
    void announcesAHeldActivityOnTheTopicOfTraining() throws IOException {
        post(reference, "HELD", 201);
        ConsumerRecord<String, byte[]> message = arrived(reference);
        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_type")).isEqualTo("org.interdict.training.held.v1");
        assertThat(header(message, "ce_source")).isEqualTo("/training-service");
        assertThat(header(message, "ce_subject")).isEqualTo(reference);
        assertThat(header(message, "ce_partitionkey")).isEqualTo(reference);
        assertThat(header(message, "ce_sequence")).isEqualTo("0000000001");
        assertThat(UUID.fromString(header(message, "ce_id"))).isNotNull();
        assertThat(OffsetDateTime.parse(header(message, "ce_time"))).isNotNull();
        assertThat(header(message, "content-type")).isEqualTo("application/json");
        assertThat(message.headers().lastHeader("ce_datacontenttype")).isNull();
        JsonNode data = new ObjectMapper().readTree(message.value());
        assertThat(data.at("/reference").textValue()).isEqualTo(reference);
        assertThat(data.at("/status").textValue()).isEqualTo("HELD");
        assertThat(data.at("/from").textValue()).isEqualTo("1998-04-05");
        assertThat(data.at("/attendance/0/female").intValue()).isEqualTo(3);
        assertThat(data.has("recordedBy")).isFalse();
    }

    @Test
    void announcesPlannedAndCancelledActivitiesAsSuch() {
        post(reference + "-p", "PLANNED", 201);
        post(reference + "-c", "CANCELLED", 201);
        assertThat(header(arrived(reference + "-p"), "ce_type")).isEqualTo("org.interdict.training.planned.v1");
        assertThat(header(arrived(reference + "-c"), "ce_type")).isEqualTo("org.interdict.training.cancelled.v1");
    }

    @Test
    void makesNoSecondEventOfAResendOrARefusal() {
        post(reference, "HELD", 201);
        post(reference, "HELD", 200);
        post(reference, "CANCELLED", 409);
        arrived(reference);
        assertThat(jdbi.<Integer, RuntimeException>withHandle(
                        handle -> handle.createQuery("select count(*) from outbox where record_id = :reference")
                                .bind("reference", reference)
                                .mapTo(Integer.class)
                                .one()))
                .isEqualTo(1);
    }

    private ConsumerRecord<String, byte[]> arrived(String key) {
        return Awaitility.await("an event of " + key)
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
                            return seen.stream()
                                    .filter(message -> message.key().equals(key))
                                    .findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    private static void post(String reference, String status, int answer) {
        posting(Tokens.withRole("trainer"), """
                        {"reference": "%s", "title": "t", "kind": "WORKSHOP", "themes": ["WASTE"], "from": "1998-04-05",
                         "to": "1998-04-06", "status": "%s", "attendance": [%s]}
                        """.formatted(
                                reference, status, status.equals("HELD") ? "{\"country\": \"FJ\", \"female\": 3}" : ""))
                .post(PATH)
                .then()
                .statusCode(answer);
    }
}
