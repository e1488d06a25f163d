package org.interdict.kit.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Between events and Kafka messages: CloudEvents 1.0 in binary content mode, attributes as {@code ce_} headers. */
@Singleton
public final class CloudEvents {
    private final ObjectMapper json;
    private final EventConfig config;

    CloudEvents(ObjectMapper json, EventConfig config) {
        // Published events gain optional members: who does not know them yet passes over them.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.config = config;
    }

    /** The message of one event; {@code data} is JSON already. */
    public ProducerRecord<String, byte[]> message(
            String topic,
            String id,
            String type,
            String recordId,
            long version,
            Instant time,
            Map<String, String> extensions,
            byte[] data) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create(config.source()))
                .withType(type)
                .withSubject(recordId)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(URI.create(config.schemaBase() + type))
                .withExtension("sequence", "%010d".formatted(version))
                .withExtension("partitionkey", recordId)
                .withData(data);
        extensions.forEach(event::withExtension);
        return KafkaMessageFactory.<String>createWriter(topic, recordId).writeBinary(event.build());
    }

    /**
     * The event of a message, or empty when its type is none of these.
     *
     * @param types the record to bind, by event type
     * @throws UnreadableMessage when it is not a CloudEvent, or its data do not fit the record
     */
    public Optional<ReceivedEvent> read(ConsumerRecord<String, byte[]> message, Map<String, Class<?>> types)
            throws UnreadableMessage {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            Class<?> type = types.get(event.getType());
            if (type == null) {
                return Optional.empty();
            }
            return Optional.of(new ReceivedEvent(
                    event.getId(),
                    event.getSource().toString(),
                    Objects.requireNonNull(event.getSubject()),
                    event.getType(),
                    Long.parseLong(String.valueOf(event.getExtension("sequence"))),
                    Objects.requireNonNull(event.getTime()).toInstant(),
                    extensions(event),
                    Objects.requireNonNull(json.readValue(
                            Objects.requireNonNull(event.getData()).toBytes(), type))));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableMessage(e);
        }
    }

    private static Map<String, String> extensions(CloudEvent event) {
        return event.getExtensionNames().stream()
                .collect(Collectors.toMap(name -> name, name -> String.valueOf(event.getExtension(name))));
    }

    /** A message that no retry will make readable; it goes to the dead-letter topic. */
    public static final class UnreadableMessage extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableMessage(Throwable cause) {
            super(cause);
        }
    }
}
