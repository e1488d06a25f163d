package org.interdict.seizures;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.interdict.contracts.codes.UnitStatus;
import org.interdict.contracts.codes.UnitType;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.unit.UnitEventTypes;
import org.interdict.contracts.events.unit.UnitState;
import org.interdict.kit.copy.LocalCopy;
import org.interdict.kit.event.CloudEvents;
import org.interdict.seizures.unit.KnownUnit;
import org.jspecify.annotations.Nullable;

/** Units of a test, announced on the topic as the registry announces them. */
@Singleton
public class TestUnits {
    private final CloudEvents events;
    private final LocalCopy copies;
    private final com.fasterxml.jackson.databind.ObjectMapper json;
    private final String bootstrapServers;

    TestUnits(
            CloudEvents events,
            LocalCopy copies,
            com.fasterxml.jackson.databind.ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.events = events;
        this.copies = copies;
        this.json = json;
        this.bootstrapServers = bootstrapServers;
    }

    /** A new sea port unit in this country, once this service has heard of it. */
    public String announce(String country) {
        String code = country + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT) + "-PCU";
        announce(code, UnitType.SEA_PORT, country, country + "PMA", LocalDate.of(2000, 1, 1));
        return code;
    }

    /** The national reporter of this country, once this service has heard of it. */
    public void announceNational(String country) {
        announce(country + "-NATIONAL", UnitType.NATIONAL, country, null, LocalDate.of(1990, 1, 1));
    }

    private void announce(String code, UnitType type, String country, @Nullable String place, LocalDate establishedOn) {
        UnitState state = new UnitState(
                code,
                1,
                "Test unit",
                type,
                UnitStatus.ESTABLISHED,
                country,
                place,
                List.of(),
                List.of(),
                establishedOn,
                null,
                false,
                null);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(events.message(
                            Topics.UNITS,
                            UUID.randomUUID().toString(),
                            UnitEventTypes.REGISTERED,
                            code,
                            1,
                            Instant.parse("2023-01-01T00:00:00Z"),
                            Map.of(),
                            json.writeValueAsBytes(state)))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        !copies.find("unit", List.of(code), KnownUnit.class).isEmpty());
    }
}
