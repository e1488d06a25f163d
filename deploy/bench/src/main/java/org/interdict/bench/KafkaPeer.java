package org.interdict.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka alone: a producer and a consumer on a topic of their own at the same broker. */
final class KafkaPeer implements AutoCloseable {
    private static final int PARTITIONS = 6;

    private final String topic;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;
    private final Arrivals arrivals = new Arrivals("Kafka's own, from producer to consumer");
    private final TopicReader reader;

    KafkaPeer(String bootstrap, String topic) throws ExecutionException, InterruptedException {
        this.topic = topic;
        this.admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
        admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                .all()
                .get();
        // Lingering is off: Kafka is to be as quick as it can.
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
        this.reader = new TopicReader(bootstrap, topic, arrivals);
        reader.start();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** Messages of this size at this rate; when each was handed to the producer. */
    Map<String, Long> send(int size, int seconds, int perSecond) throws InterruptedException {
        Map<String, Long> sent = new ConcurrentHashMap<>();
        byte[] value = new byte[size];
        long begin = System.nanoTime();
        for (int i = 0; i < seconds * perSecond; i++) {
            TimeUnit.NANOSECONDS.sleep(begin + i * TimeUnit.SECONDS.toNanos(1) / perSecond - System.nanoTime());
            String id = UUID.randomUUID().toString();
            sent.put(id, System.nanoTime());
            producer.send(new ProducerRecord<>(topic, id, value));
        }
        return sent;
    }

    @Override
    public void close() throws InterruptedException {
        reader.close();
        producer.close();
        admin.deleteTopics(List.of(topic));
        admin.close();
    }
}
