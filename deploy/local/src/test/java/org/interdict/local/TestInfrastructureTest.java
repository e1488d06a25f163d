package org.interdict.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.interdict.local.kafka.Topics;
import org.interdict.local.machine.JavaProcess;
import org.interdict.local.postgres.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TestInfrastructureTest {
    private static Process watched;
    private static Process infrastructure;
    private static final Properties where = new Properties();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        watched = new ProcessBuilder("sleep", "600").start();
        infrastructure = new ProcessBuilder(JavaProcess.command(
                        TestInfrastructure.class, List.of(), List.of(folder.toString(), String.valueOf(watched.pid()))))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("infrastructure.log").toFile())
                .start();
        Path announcement = folder.resolve("infrastructure.properties");
        await().atMost(Duration.ofSeconds(90)).until(() -> Files.exists(announcement) || !infrastructure.isAlive());
        try (Reader reader = Files.newBufferedReader(announcement)) {
            where.load(reader);
        }
    }

    @AfterAll
    static void end() {
        watched.destroyForcibly();
        infrastructure.destroy();
    }

    @Test
    @Order(1)
    void writesToDiskBeforeItCommits() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    @Order(2)
    void carriesAMessage() throws Exception {
        Map<String, Object> client =
                Map.of("bootstrap.servers", bootstrapServers(), "group.id", "reader", "auto.offset.reset", "earliest");
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer());
                var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            producer.send(new ProducerRecord<>("interdict.units", "key", "value"))
                    .get();
            consumer.subscribe(List.of("interdict.units"));
            await().atMost(Duration.ofSeconds(30)).until(() -> consumer.poll(Duration.ofMillis(200)), records -> {
                for (ConsumerRecord<String, String> message : records) {
                    assertThat(message.value()).isEqualTo("value");
                }
                return !records.isEmpty();
            });
        }
    }

    @Test
    @Order(3)
    void hasEveryTopicAndItsDeadLetters() throws Exception {
        try (Admin admin = Topics.admin(bootstrapServers())) {
            assertThat(admin.listTopics().names().get())
                    .contains("interdict.units", "interdict.seizures", "interdict.alerts", "interdict.reports")
                    .contains("interdict.subscriptions")
                    .contains("interdict.units.dlq", "interdict.seizures.dlq", "interdict.training.dlq");
        }
    }

    @Test
    @Order(3)
    void keepsOfPartnersTopicsTheLastWordOnEachRecordAndOfOthersEverything() throws Exception {
        assertThat(setting("interdict.partner.wco", "cleanup.policy")).isEqualTo("compact");
        assertThat(setting("interdict.partner.interpol", "cleanup.policy")).isEqualTo("compact");
        assertThat(setting("interdict.seizures", "cleanup.policy")).isEqualTo("delete");
        assertThat(setting("interdict.seizures", "retention.ms")).isEqualTo("-1");
    }

    @Test
    @Order(4)
    void endsWithTheProcessThatItWatches() {
        List<ProcessHandle> all = infrastructure.descendants().toList();
        watched.destroyForcibly();
        await().atMost(Duration.ofSeconds(30)).until(() -> !infrastructure.isAlive());
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(all).isNotEmpty().noneMatch(ProcessHandle::isAlive));
        assertThat(folder.resolve("postgres")).doesNotExist();
        assertThat(folder.resolve("kafka")).doesNotExist();
    }

    private static String bootstrapServers() {
        return where.getProperty("kafka.bootstrap");
    }

    private static String setting(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = Topics.admin(bootstrapServers())) {
            Config settings = admin.describeConfigs(List.of(resource))
                    .values()
                    .values()
                    .iterator()
                    .next()
                    .get();
            return settings.get(name).value();
        }
    }

    private static String setting(String name) throws SQLException {
        int port = Integer.parseInt(where.getProperty("postgres.port"));
        try (Connection connection = new PostgresServer(folder, folder, port).connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }
}
