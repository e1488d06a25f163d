package org.interdict.kit.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A topic of one test on the real broker, written and read as other services do. */
public record TestTopic(String name, int partitions) {
    /** A topic under a random name. */
    public static TestTopic create(int partitions) {
        return named("test." + UUID.randomUUID(), partitions);
    }

    public static TestTopic named(String name, int partitions) {
        TestTopic topic = new TestTopic(name, partitions);
        topic.create();
        return topic;
    }

    /** A name that no topic has yet. */
    public static TestTopic notYetThere() {
        return new TestTopic("test." + UUID.randomUUID(), 1);
    }

    /** The place beside it for messages that cannot be read. */
    public TestTopic deadLetters() {
        return named(name + ".dlq", 1);
    }

    public void create() {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message for this topic, as the outbox of another service writes it. */
    public ProducerRecord<String, byte[]> message(CloudEvents events, String recordId, long version, String data) {
        return message(events, recordId, version, "org.interdict.test.changed.v1", data);
    }

    public ProducerRecord<String, byte[]> message(
            CloudEvents events, String recordId, long version, String type, String data) {
        return events.message(
                name,
                UUID.randomUUID().toString(),
                type,
                recordId,
                version,
                Instant.parse("2023-07-04T19:40:00Z"),
                Map.of(),
                data.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public void send(List<ProducerRecord<String, byte[]>> messages) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> message : messages) {
                producer.send(message).get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is in it now. */
    public List<ConsumerRecord<String, byte[]>> messages() {
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList();
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> end = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < end.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    public static String bootstrapServers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("bootstrap.servers", bootstrapServers());
        settings.setProperty("acks", "all");
        return settings;
    }
}
