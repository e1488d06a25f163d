package org.interdict.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossTest {
    static Stream<Throwable> losses() {
        return Stream.of(
                new SocketException("Connection reset"),
                new HttpClosedException("Connection was closed"),
                new StreamResetException(0, new Loss.Hung(URI.create("http://127.0.0.1:1"))));
    }

    static Stream<Throwable> others() {
        return Stream.of(
                new ConnectException("all of them refused"),
                new StreamResetException(0),
                new StreamResetException(0, new TimeoutException("a replica that lives takes too long")));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void isOfTheReplicaWhenTheLineBreaksOrItHangs(Throwable failure) {
        assertThat(Loss.ofReplica(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("others")
    void isNotOfTheReplicaWhenNobodyWasReachedTheClientLeftOrTimeWasUp(Throwable failure) {
        assertThat(Loss.ofReplica(failure)).isFalse();
    }
}
