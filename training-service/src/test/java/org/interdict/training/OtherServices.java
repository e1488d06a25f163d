package org.interdict.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.UnitStatus;
import org.interdict.contracts.codes.UnitType;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.interception.InterceptionEventTypes;
import org.interdict.contracts.events.interception.InterceptionState;
import org.interdict.contracts.events.seizure.SeizureEventTypes;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.contracts.events.unit.UnitEventTypes;
import org.interdict.contracts.events.unit.UnitState;
import org.interdict.kit.event.CloudEvents;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The other services of the suite, as this one knows them: by what they announce on the topics. */
@Singleton
public class OtherServices {
    /** How long this service may take to hear what was announced. */
    private static final Duration A_WHILE = Duration.ofSeconds(40);

    private final CloudEvents events;
    private final ObjectMapper json;
    private final Jdbi jdbi;
    private final Map<String, Object> settings;

    OtherServices(
            CloudEvents events,
            ObjectMapper json,
            Jdbi jdbi,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.events = events;
        this.json = json;
        this.jdbi = jdbi;
        this.settings = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** Registers a sea port unit that nobody else knows, long established, and returns its code once it is known here. */
    public String unit(String country) {
        return unit(country, UnitType.SEA_PORT, LocalDate.of(1900, 1, 1), null);
    }

    public String nationalUnit(String country) {
        return unit(country, UnitType.NATIONAL, LocalDate.of(1900, 1, 1), null);
    }

    public String unit(String country, UnitType type, LocalDate established, @Nullable LocalDate closed) {
        String code = country + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
        UnitState state = new UnitState(
                code,
                1,
                "Test unit",
                type,
                closed == null ? UnitStatus.ESTABLISHED : UnitStatus.CLOSED,
                country,
                null,
                List.of(),
                List.of(),
                established,
                closed,
                false,
                null);
        send(List.of(message(Topics.UNITS, UnitEventTypes.REGISTERED, code, 1, state)));
        Awaitility.await()
                .atMost(A_WHILE)
                .until(() -> jdbi.withHandle(handle -> handle.createQuery(
                                "select exists (select 1 from local_copy where kind = 'unit' and record_id = :code)")
                        .bind("code", code)
                        .mapTo(Boolean.class)
                        .one()));
        return code;
    }

    /** Announces these states of seizures, in order, and returns once they are applied. */
    public void seizures(List<SeizureState> states) {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        states.forEach(state ->
                messages.add(message(Topics.SEIZURES, typeOf(state), state.id().toString(), state.version(), state)));
        send(messages);
        heard();
    }

    public void seizures(SeizureState... states) {
        seizures(List.of(states));
    }

    public void interceptions(List<InterceptionState> states) {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        states.forEach(state -> messages.add(message(
                Topics.INTERCEPTIONS,
                state.status() == SeizureStatus.RETRACTED
                        ? InterceptionEventTypes.RETRACTED
                        : state.version() == 1 ? InterceptionEventTypes.RECORDED : InterceptionEventTypes.AMENDED,
                state.id().toString(),
                state.version(),
                state)));
        send(messages);
        heard();
    }

    /** Announces anything else about a seizure. */
    public void ofSeizure(String type, UUID id, long version, Object data) {
        send(List.of(message(Topics.SEIZURES, type, id.toString(), version, data)));
        heard();
    }

    /** Waits until needs have taken in all that is on the topics. */
    public void heard() {
        long announced = announced();
        Awaitility.await().atMost(A_WHILE).until(this::applied, applied -> applied >= announced);
    }

    private long applied() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select coalesce(sum(next_offset), 0) from inbox_position where consumer = 'training-needs'
                        """).mapTo(Long.class).one());
    }

    private long announced() {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : List.of(Topics.SEIZURES, Topics.INTERCEPTIONS)) {
                consumer.partitionsFor(topic)
                        .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
            }
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static String typeOf(SeizureState state) {
        return switch (state.status()) {
            case RETRACTED -> SeizureEventTypes.RETRACTED;
            case VALIDATED -> SeizureEventTypes.VALIDATED;
            case RECORDED -> state.version() == 1 ? SeizureEventTypes.RECORDED : SeizureEventTypes.AMENDED;
        };
    }

    private ProducerRecord<String, byte[]> message(String topic, String type, String id, long version, Object data) {
        try {
            return events.message(
                    topic,
                    UUID.randomUUID().toString(),
                    type,
                    id,
                    version,
                    Instant.parse("2024-01-01T00:00:00Z"),
                    Map.of(),
                    json.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(List<ProducerRecord<String, byte[]>> messages) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> message : messages) {
                producer.send(message).get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
