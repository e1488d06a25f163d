package org.interdict.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    private final URI first = URI.create("http://127.0.0.1:1");
    private final URI second = URI.create("http://127.0.0.1:2");
    private final URI third = URI.create("http://127.0.0.1:3");

    @Test
    void letsEachBeginInItsTurnAndTheOthersFollow() {
        Replicas replicas = new Replicas(List.of(first, second));
        assertThat(replicas.inTurn()).containsExactly(first, second);
        assertThat(replicas.inTurn()).containsExactly(second, first);
        assertThat(replicas.inTurn()).containsExactly(first, second);
    }

    @Test
    void putsThoseInDoubtBehindAllOthersAndSharesTheirTurnsEvenly() {
        Replicas replicas = new Replicas(List.of(first, second, third));
        assertThat(replicas.doubt(first)).isTrue();
        assertThat(replicas.doubt(first)).isFalse();
        assertThat(replicas.inTurn()).containsExactly(second, third, first);
        assertThat(replicas.inTurn()).containsExactly(third, second, first);
        replicas.trust(first);
        assertThat(replicas.inTurn()).contains(first, second, third).doesNotHaveDuplicates();
    }

    @Test
    void stillNamesAllWhenAllAreInDoubt() {
        Replicas replicas = new Replicas(List.of(first, second));
        replicas.doubt(first);
        replicas.doubt(second);
        assertThat(replicas.inTurn()).containsExactlyInAnyOrder(first, second);
    }
}
