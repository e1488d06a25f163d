package org.interdict.units.unit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.units.AUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class UnitEventsApiTest {
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
        consumer.assign(consumer.partitionsFor("interdict.units").stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    @Test
    void announcesEveryChangeInTheOrderOfVersionsAndNoneOfResends() throws IOException {
        AUnit unit = AUnit.planned("MUPLU");
        unit.become("ESTABLISHED", "2023-06-27").then().statusCode(200);
        unit.become("ESTABLISHED", "2023-06-27").then().statusCode(200);
        unit.amend("\"2\"", "{\"name\": \"Renamed\", \"reason\": \"x\"}").then().statusCode(200);
        unit.amend("\"3\"", "{\"name\": \"Renamed\", \"reason\": \"again\"}")
                .then()
                .statusCode(200);
        unit.become("CLOSED", "2023-07-01").then().statusCode(200);
        List<ConsumerRecord<String, byte[]>> events = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> eventsOf(unit), found -> found.size() >= 4);
        assertThat(events)
                .extracting(event -> header(event, "ce_type"))
                .containsExactly(
                        "org.interdict.unit.registered.v1",
                        "org.interdict.unit.transitioned.v1",
                        "org.interdict.unit.updated.v1",
                        "org.interdict.unit.transitioned.v1");
        assertThat(events)
                .extracting(event -> header(event, "ce_sequence"))
                .containsExactly("0000000001", "0000000002", "0000000003", "0000000004");
        JsonNode last = new ObjectMapper().readTree(events.get(3).value());
        assertThat(last.path("status").asText()).isEqualTo("CLOSED");
        assertThat(last.path("closedOn").asText()).isEqualTo("2023-07-01");
        assertThat(last.path("name").asText()).isEqualTo("Renamed");
        assertThat(last.toString()).doesNotContain("officers", "reason", "registrar");
    }

    private List<ConsumerRecord<String, byte[]>> eventsOf(AUnit unit) {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return seen.stream().filter(event -> event.key().equals(unit.code())).toList();
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }
}
