package org.interdict.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class AddressesTest {
    @Test
    void countsEveryPortFromTheBase() {
        assertThat(new Addresses(8080).all())
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
    void givesNoPortTwice() {
        assertThat(new Addresses(8080).all().values()).doesNotHaveDuplicates();
    }
}
