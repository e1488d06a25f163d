package org.interdict.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    private final URI first = URI.create("http://127.0.0.1:1");
    private final URI second = URI.create("http://127.0.0.1:2");

    @Test
    void letsEachBeginInItsTurnAndTheOthersFollow() {
        Replicas replicas = new Replicas(List.of(first, second));
        assertThat(replicas.inTurn()).containsExactly(first, second);
        assertThat(replicas.inTurn()).containsExactly(second, first);
        assertThat(replicas.inTurn()).containsExactly(first, second);
    }
}
