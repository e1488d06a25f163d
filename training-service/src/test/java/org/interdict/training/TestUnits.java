package org.interdict.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
import org.interdict.training.unit.KnownUnit;

/** Units of a test, announced on the topic as the registry announces them. */
@Singleton
public class TestUnits {
    private final CloudEvents events;
    private final LocalCopy copies;
    private final ObjectMapper json;
    private final String bootstrapServers;

    TestUnits(
            CloudEvents events,
            LocalCopy copies,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.events = events;
        this.copies = copies;
        this.json = json;
        this.bootstrapServers = bootstrapServers;
    }

    /** The code of a sea port unit of this country that nobody has named before. */
    public static String newCode(String country) {
        return country + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT) + "-PCU";
    }

    /** A new sea port unit in this country, once this service has heard of it. */
    public String announce(String country) {
        String code = newCode(country);
        announceAll(Map.of(code, country));
        return code;
    }

    /** Sea port units by their codes, each with its country, once this service has heard of them. */
    public void announceAll(Map<String, String> countries) {
        announceAll(countries.entrySet().stream()
                .map(unit -> unit(unit.getKey(), UnitType.SEA_PORT, unit.getValue(), LocalDate.of(2000, 1, 1)))
                .toList());
    }

    /** Units in their first version, once this service has heard of them. */
    public void announceAll(Collection<UnitState> units) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (UnitState unit : units) {
                producer.send(events.message(
                        Topics.UNITS,
                        UUID.randomUUID().toString(),
                        UnitEventTypes.REGISTERED,
                        unit.code(),
                        unit.version(),
                        Instant.parse("2023-01-01T00:00:00Z"),
                        Map.of(),
                        json.writeValueAsBytes(unit)));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        List<String> codes = units.stream().map(UnitState::code).distinct().toList();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> copies.find("unit", codes, KnownUnit.class).size() == codes.size());
    }

    public static UnitState unit(String code, UnitType type, String country, LocalDate establishedOn) {
        return new UnitState(
                code,
                1,
                "Test unit",
                type,
                UnitStatus.ESTABLISHED,
                country,
                type == UnitType.NATIONAL ? null : country + "PMA",
                List.of(),
                List.of(),
                establishedOn,
                null,
                false,
                null);
    }
}
