package org.interdict.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all partitions of a topic from their ends on, as a consumer with default settings does; what arrives is told by its key. */
final class TopicReader implements AutoCloseable {
    private final String bootstrap;
    private final String topic;
    private final Arrivals arrivals;
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final CountDownLatch atTheEnd = new CountDownLatch(1);
    private final Thread thread = new Thread(this::read, "topic-reader");
    private volatile boolean reading = true;

    TopicReader(String bootstrap, String topic, Arrivals arrivals) {
        this.bootstrap = bootstrap;
        this.topic = topic;
        this.arrivals = arrivals;
    }

    /** Returns when whatever is sent from now on will be read. */
    void start() throws InterruptedException {
        thread.start();
        atTheEnd.await();
    }

    private void read() {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            atTheEnd.countDown();
            while (reading) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    arrivals.arrive(message.key(), System.nanoTime());
                    messages.incrementAndGet();
                    bytes.addAndGet(size(message));
                }
            }
        } finally {
            atTheEnd.countDown();
        }
    }

    private static long size(ConsumerRecord<String, byte[]> message) {
        long size = message.serializedValueSize();
        for (Header header : message.headers()) {
            size += header.key().length() + header.value().length;
        }
        return size;
    }

    /** Of a message with its headers, on the average. */
    int averageSize() {
        return (int) (bytes.get() / Math.max(1, messages.get()));
    }

    @Override
    public void close() throws InterruptedException {
        reading = false;
        thread.join(10_000);
    }
}
