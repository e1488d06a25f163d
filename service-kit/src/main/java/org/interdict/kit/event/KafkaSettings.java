package org.interdict.kit.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * What the configuration says of the broker under {@code kafka.}: where it is, how it is reached and as whom, such as
 * {@code kafka.security.protocol} and {@code kafka.sasl.jaas.config}. All clients of a service share it.
 */
@Singleton
public final class KafkaSettings {
    private final Map<String, Object> stated;

    KafkaSettings(@Identifier("default-kafka-broker") Map<String, Object> stated) {
        this.stated = Map.copyOf(stated);
    }

    /** The same with what a client needs for itself, which nothing that is stated can take away. */
    public Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(stated);
        settings.putAll(own);
        return settings;
    }
}
