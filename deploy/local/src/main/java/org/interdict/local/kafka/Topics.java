package org.interdict.local.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The topics of the product: events are kept for ever, beside each topic one for messages that nobody can read; those of
 * partners keep the last word on each record.
 */
public final class Topics {
    private static final List<String> NAMES = List.of(
            "interdict.units",
            "interdict.seizures",
            "interdict.interceptions",
            "interdict.alerts",
            "interdict.training",
            "interdict.reports",
            "interdict.subscriptions");
    private static final List<String> OF_PARTNERS = List.of("interdict.partner.wco", "interdict.partner.interpol");
    private static final int PARTITIONS = 6;
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of("retention.ms", "-1", "max.message.bytes", String.valueOf(2 * 1024 * 1024));
    private static final Map<String, String> LAST_WORD_KEPT =
            Map.of("cleanup.policy", "compact", "max.message.bytes", String.valueOf(2 * 1024 * 1024));

    private Topics() {}

    public static void createMissing(String bootstrapServers) {
        try (Admin admin = admin(bootstrapServers)) {
            createMissing(admin);
        }
    }

    static void createMissing(Admin admin) {
        try {
            Set<String> present = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            Collection<NewTopic> missing =
                    all().filter(topic -> !present.contains(topic.name())).toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot create the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Admin admin(String bootstrapServers) {
        Properties client = new Properties();
        client.putAll(new HashMap<>(Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", "5000",
                "default.api.timeout.ms", "30000")));
        return Admin.create(client);
    }

    private static Stream<NewTopic> all() {
        return Stream.concat(
                NAMES.stream()
                        .flatMap(name -> Stream.of(
                                topic(name, PARTITIONS, KEPT_FOR_EVER), topic(name + ".dlq", 1, KEPT_FOR_EVER))),
                OF_PARTNERS.stream().map(name -> topic(name, PARTITIONS, LAST_WORD_KEPT)));
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.of((short) 1)).configs(settings);
    }
}
