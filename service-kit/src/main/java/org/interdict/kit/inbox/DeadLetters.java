package org.interdict.kit.inbox;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.interdict.kit.event.KafkaSettings;

/** Sets messages aside that no retry will make readable, so that they are neither lost nor in the way. */
@Singleton
final class DeadLetters {
    private final Map<String, Object> settings;

    DeadLetters(KafkaSettings broker) {
        settings =
                broker.with(Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 << 20));
    }

    /** Returns when the broker has the message in {@code <topic>.dlq}, as it came. */
    void keep(ConsumerRecord<String, byte[]> message) throws ExecutionException, InterruptedException {
        // Rare enough for a producer of its own each time.
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            message.topic() + ".dlq", null, message.key(), message.value(), message.headers()))
                    .get();
        }
    }
}
