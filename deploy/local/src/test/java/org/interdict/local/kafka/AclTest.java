package org.interdict.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AclTest {
    private static final Set<String> ALL = new TreeSet<>();
    private static GuardedBroker broker;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        broker = GuardedBroker.start(folder);
        try (Admin admin = broker.administrator()) {
            admin.createAcls(AclList.ofTheScript()).all().get();
            ALL.addAll(admin.listTopics().names().get());
        }
        // The broker hears of them from its controller, all at once, a little later.
        try (Admin last = Admin.create(broker.client("partner-interpol"))) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !last.listTopics().names().get().isEmpty());
        }
        assertThat(ALL).contains("interdict.partner.wco", "interdict.partner.interpol", "interdict.seizures");
    }

    @AfterAll
    static void end() {
        if (broker != null) {
            broker.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"partner-wco, interdict.partner.wco", "partner-interpol, interdict.partner.interpol"})
    void aPartnerReadsTheTopicOfItsChannelUnderAGroupOfItsOwn(String partner, String topic) throws Exception {
        write("seizure-service", topic);
        try (KafkaConsumer<String, String> consumer = consumer(partner, partner + ".desk")) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(30)).until(() -> !poll(consumer).isEmpty());
            consumer.commitSync();
        }
    }

    @ParameterizedTest
    @CsvSource({"partner-wco, interdict.partner.wco", "partner-interpol, interdict.partner.interpol"})
    void aPartnerReadsNoOtherTopic(String partner, String own) {
        Set<String> others = ALL.stream().filter(topic -> !topic.equals(own)).collect(Collectors.toSet());
        assertThat(others).hasSizeGreaterThan(10);
        for (String topic : others) {
            cannotRead(partner, topic);
        }
    }

    @ParameterizedTest
    @CsvSource({"partner-wco, interdict.partner.wco", "partner-interpol, interdict.partner.interpol"})
    void aPartnerSeesThatThereIsNoOtherTopic(String partner, String own) throws Exception {
        try (Admin admin = Admin.create(broker.client(partner))) {
            assertThat(admin.listTopics().names().get()).containsExactly(own);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-wco", "partner-interpol"})
    void aPartnerWritesNowhere(String partner) {
        for (String topic : ALL) {
            cannotWrite(partner, topic);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "partner-wco, interdict.partner.wco, partner-interpol.desk",
        "partner-interpol, interdict.partner.interpol, partner-wco.desk",
        "partner-wco, interdict.partner.wco, seizure-feed",
        "partner-wco, interdict.partner.wco, partner-wcoX"
    })
    void aPartnerUsesNoGroupOfOthers(String partner, String own, String group) {
        try (KafkaConsumer<String, String> consumer = consumer(partner, group)) {
            consumer.subscribe(List.of(own));
            assertThatThrownBy(() -> pollUntilRefused(consumer)).isInstanceOf(GroupAuthorizationException.class);
        }
        try (KafkaConsumer<String, String> consumer = consumer(partner, group)) {
            TopicPartition partition = new TopicPartition(own, 0);
            consumer.assign(List.of(partition));
            assertThatThrownBy(() -> consumer.commitSync(Map.of(partition, new OffsetAndMetadata(0))))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
        try (Admin admin = Admin.create(broker.client(partner))) {
            assertThatThrownBy(() -> admin.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get())
                    .hasCauseInstanceOf(GroupAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-wco", "partner-interpol", "seizure-service"})
    void nobodyButTheAdministratorMakesTopics(String principal) {
        try (Admin admin = Admin.create(broker.client(principal))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("interdict.more", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void whoIsGrantedNothingDoesNothing() {
        cannotRead("stranger", "interdict.partner.wco");
        cannotWrite("stranger", "interdict.seizures");
    }

    @Test
    void whoDoesNotProveItsNameIsNotHeard() {
        Map<String, Object> client = broker.client("partner-wco");
        client.computeIfPresent(
                "sasl.jaas.config",
                (key, login) -> String.valueOf(login).replace("password-of-partner-wco", "guessed"));
        try (Admin admin = Admin.create(client)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unit-registry-service, interdict.units",
        "seizure-service, interdict.seizures interdict.interceptions interdict.alerts interdict.reports"
                + " interdict.subscriptions interdict.partner.wco interdict.partner.interpol",
        "training-service, interdict.training"
    })
    void aServiceWritesItsOwnTopicsAndItsDeadLettersAndNoOthers(String service, String own) throws Exception {
        Set<String> granted = topics(own);
        granted.addAll(ALL.stream()
                .filter(topic -> topic.endsWith(".dlq"))
                .filter(topic -> heardBy(service).contains(topic.replace(".dlq", "")))
                .toList());
        for (String topic : ALL) {
            if (granted.contains(topic)) {
                write(service, topic);
            } else {
                cannotWrite(service, topic);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "seizure-service, seizure-feed",
        "seizure-service, seizure-cube",
        "seizure-service, seizure-known-units",
        "training-service, training-needs",
        "training-service, training-known-units"
    })
    void aServiceReadsWhatItHearsUnderItsGroups(String service, String group) throws Exception {
        for (String topic : heardBy(service)) {
            try (Admin admin = broker.administrator()) {
                assertThat(admin.listTopics().names().get()).contains(topic);
            }
        }
        write("unit-registry-service", "interdict.units");
        try (KafkaConsumer<String, String> consumer = consumer(service, group)) {
            consumer.subscribe(heardBy(service));
            await().atMost(Duration.ofSeconds(30)).until(() -> !poll(consumer).isEmpty());
        }
    }

    private static Set<String> heardBy(String service) {
        return switch (service) {
            case "seizure-service" ->
                topics("interdict.units interdict.seizures interdict.interceptions interdict.alerts"
                        + " interdict.training interdict.reports interdict.subscriptions");
            case "training-service" -> topics("interdict.units interdict.seizures interdict.interceptions");
            default -> Set.of();
        };
    }

    private static Set<String> topics(String names) {
        return Stream.of(names.split(" ")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the outbox does: idempotent, and told that all replicas have it. */
    private static void write(String principal, String topic) throws Exception {
        try (KafkaProducer<String, String> producer = producer(principal, true)) {
            producer.send(new ProducerRecord<>(topic, "key", "{}")).get();
        }
    }

    /** Not idempotent: who may write nowhere may not even begin to be. */
    private static void cannotWrite(String principal, String topic) {
        try (KafkaProducer<String, String> producer = producer(principal, false)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, "key", "{}"))
                            .get())
                    .as("%s writes to %s", principal, topic)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    /** Without a group, so that the topic alone can be what is refused. */
    private static void cannotRead(String principal, String topic) {
        try (KafkaConsumer<String, String> consumer = consumer(principal, principal + ".desk")) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seek(new TopicPartition(topic, 0), 0);
            assertThatThrownBy(() -> pollUntilRefused(consumer))
                    .as("%s reads %s", principal, topic)
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    private static void pollUntilRefused(KafkaConsumer<String, String> consumer) {
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> !poll(consumer).isEmpty());
    }

    private static ConsumerRecords<String, String> poll(KafkaConsumer<String, String> consumer) {
        return consumer.poll(Duration.ofMillis(200));
    }

    private static KafkaProducer<String, String> producer(String principal, boolean idempotent) {
        Map<String, Object> settings = broker.client(principal);
        settings.putAll(Map.of("enable.idempotence", idempotent, "acks", "all", "max.block.ms", 20_000));
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer(String principal, String group) {
        Map<String, Object> settings = broker.client(principal);
        settings.putAll(Map.of("group.id", group, "auto.offset.reset", "earliest", "enable.auto.commit", false));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
