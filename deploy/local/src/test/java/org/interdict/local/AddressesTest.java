package org.interdict.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {
    @Test
    void countsEveryPortFromTheBase() {
        assertThat(new Addresses(8080, 1).all())
                .containsAllEntriesOf(Map.of(
                        "gateway", 8080,
                        "unit-registry", 8081,
                        "seizure", 8082,
                        "training", 8083,
                        "postgres", 8090,
                        "kafka", 8091,
                        "identity", 8092));
    }

    @Test
    void putsFurtherReplicasTwentyPortsOnEach() {
        assertThat(new Addresses(8080, 3).all())
                .containsAllEntriesOf(Map.of(
                        "unit-registry", 8081,
                        "unit-registry-2", 8101,
                        "unit-registry-3", 8121,
                        "seizure", 8082,
                        "seizure-2", 8102,
                        "seizure-3", 8122,
                        "training-3", 8123));
    }

    @Test
    void keepsToOneGatewayOneDatabaseServerAndOneOfWhatElseThereIs() {
        assertThat(new Addresses(8080, 5).all())
                .hasSize(new Addresses(8080, 1).all().size() + 3 * 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void givesNoPortTwice(int replicas) {
        assertThat(new Addresses(8080, replicas).all().values()).doesNotHaveDuplicates();
    }
}
