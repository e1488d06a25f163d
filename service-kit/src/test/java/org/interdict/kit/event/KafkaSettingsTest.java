package org.interdict.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {
    private final KafkaSettings broker = new KafkaSettings(
            Map.of("bootstrap.servers", "broker:9092", "sasl.mechanism", "SCRAM-SHA-512", "acks", "0"));

    @Test
    void hasWhatIsStatedOfTheBroker() {
        assertThat(broker.with(Map.of("group.id", "figures")))
                .containsEntry("bootstrap.servers", "broker:9092")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("group.id", "figures");
    }

    @Test
    void letsNothingThatIsStatedTakeAwayWhatAClientNeeds() {
        assertThat(broker.with(Map.of("acks", "all"))).containsEntry("acks", "all");
    }
}
