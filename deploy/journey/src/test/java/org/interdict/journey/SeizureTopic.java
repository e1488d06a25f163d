package org.interdict.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.interdict.contracts.events.Topics;

/** What was announced of seizures, some of which comes once more. */
final class SeizureTopic implements AutoCloseable {
    private static final int RECENT = 30;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<byte[], byte[]>> events = new ArrayList<>();
    private final Map<String, Long> latestVersions = new HashMap<>();
    private final Map<Integer, Long> repeatedUpTo = new HashMap<>();

    SeizureTopic(String kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "acks", "all");
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        partitions = consumer.partitionsFor(Topics.SEIZURES).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    int partitions() {
        return partitions.size();
    }

    /** Delivers an event that was delivered, mostly a recent one; whether there is one. */
    boolean deliverAgain(Random random) {
        return deliver(random, events());
    }

    /** Delivers an event of a version that another has followed; whether there is one. */
    boolean deliverAnOldVersion(Random random) {
        return deliver(
                random,
                events().stream()
                        .filter(event -> version(event) < latestVersions.getOrDefault(record(event), 0L))
                        .toList());
    }

    /** By partition, the offset of what was last delivered again. */
    Map<Integer, Long> repeatedUpTo() {
        return repeatedUpTo;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }

    private boolean deliver(Random random, List<ConsumerRecord<byte[], byte[]>> among) {
        if (among.isEmpty()) {
            return false;
        }
        int back = random.nextInt(random.nextInt(4) == 0 ? among.size() : Math.min(among.size(), RECENT));
        repeat(among.get(among.size() - 1 - back));
        return true;
    }

    private void repeat(ConsumerRecord<byte[], byte[]> event) {
        try {
            RecordMetadata place = producer.send(new ProducerRecord<>(
                            event.topic(), event.partition(), event.key(), event.value(), event.headers()))
                    .get();
            repeatedUpTo.merge(place.partition(), place.offset(), Math::max);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All up to now. */
    private List<ConsumerRecord<byte[], byte[]>> events() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> event : consumer.poll(Duration.ofSeconds(1))) {
                events.add(event);
                latestVersions.merge(record(event), version(event), Math::max);
            }
        }
        return events;
    }

    private static String record(ConsumerRecord<byte[], byte[]> event) {
        return new String(event.key(), UTF_8);
    }

    private static long version(ConsumerRecord<byte[], byte[]> event) {
        return Long.parseLong(
                new String(event.headers().lastHeader("ce_sequence").value(), UTF_8));
    }
}
