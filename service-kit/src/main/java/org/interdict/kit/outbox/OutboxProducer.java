package org.interdict.kit.outbox;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.interdict.kit.event.KafkaSettings;
import org.jspecify.annotations.Nullable;

/** The idempotent producer of the relay; used by its thread alone. */
@Singleton
final class OutboxProducer {
    private final KafkaSettings broker;
    private @Nullable KafkaProducer<String, byte[]> producer;

    OutboxProducer(KafkaSettings broker) {
        this.broker = broker;
    }

    Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
        if (producer == null) {
            producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
        }
        return producer.send(message);
    }

    /** Gives up what is in flight; the rows are unmarked, so they are sent again. */
    void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ZERO);
            producer = null;
        }
    }

    private Map<String, Object> settings() {
        return broker.with(Map.of(
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.ACKS_CONFIG,
                "all",
                // A message that timed out while its successor got through would swap them: wait for the broker
                // instead.
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 << 20,
                // A turn of the relay is a batch already, and waits for its acknowledgement.
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500));
    }
}
