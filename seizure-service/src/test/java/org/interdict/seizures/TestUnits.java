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
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Units of a test, announced on the topic as the registry announces them. */
@Singleton
public class TestUnits {
    private final CloudEvents events;
    private final LocalCopy copies;
    private final Jdbi jdbi;
    private final com.fasterxml.jackson.databind.ObjectMapper json;
    private final String bootstrapServers;

    TestUnits(
            CloudEvents events,
            LocalCopy copies,
            Jdbi jdbi,
            com.fasterxml.jackson.databind.ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.events = events;
        this.copies = copies;
        this.jdbi = jdbi;
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

    /** A plan of a unit in this country, once this service has heard of it. */
    public String announcePlanned(String country) {
        String code = country + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT) + "-PCU";
        announce(
                state(code, 1, UnitType.SEA_PORT, UnitStatus.PLANNED, country, country + "PMA", null, null),
                UnitEventTypes.REGISTERED);
        return code;
    }

    /** That a sea port unit came into this state, once this service has heard of it. */
    public void announceTransition(
            String code, long version, UnitStatus status, LocalDate establishedOn, @Nullable LocalDate closedOn) {
        String country = code.substring(0, 2);
        announce(
                state(code, version, UnitType.SEA_PORT, status, country, country + "PMA", establishedOn, closedOn),
                UnitEventTypes.TRANSITIONED);
    }

    private void announce(String code, UnitType type, String country, @Nullable String place, LocalDate establishedOn) {
        announce(
                state(code, 1, type, UnitStatus.ESTABLISHED, country, place, establishedOn, null),
                UnitEventTypes.REGISTERED);
    }

    private static UnitState state(
            String code,
            long version,
            UnitType type,
            UnitStatus status,
            String country,
            @Nullable String place,
            @Nullable LocalDate establishedOn,
            @Nullable LocalDate closedOn) {
        return new UnitState(
                code,
                version,
                "Test unit",
                type,
                status,
                country,
                place,
                List.of(),
                List.of(),
                establishedOn,
                closedOn,
                false,
                null);
    }

    private void announce(UnitState state, String eventType) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(events.message(
                            Topics.UNITS,
                            UUID.randomUUID().toString(),
                            eventType,
                            state.code(),
                            state.version(),
                            Instant.parse("2023-01-01T00:00:00Z"),
                            Map.of(),
                            json.writeValueAsBytes(state)))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        KnownUnit heard =
                new KnownUnit(state.code(), state.type(), state.country(), state.establishedOn(), state.closedOn());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> heard.equals(copies.find("unit", List.of(state.code()), KnownUnit.class)
                                .get(state.code()))
                        && isInTheFeed(state));
    }

    /** So that what a test does next comes after it there. */
    private boolean isInTheFeed(UnitState state) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) > 0 from feed_event where subject = :code and version = :version")
                .bind("code", state.code())
                .bind("version", state.version())
                .mapTo(Boolean.class)
                .one());
    }
}
