package org.interdict.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.interdict.journey.suite.Suite;
import org.interdict.kit.testing.EventSourceReader;

/** Follows the stream from its beginning over a line that is cut at random, each time going on after the last event. */
final class StreamFollower implements AutoCloseable {
    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 4_000;

    private final Suite suite;
    private final String client;
    private final Random random;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final List<Told> told = new ArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Void> following;
    private String last = "";
    private int cuts;

    StreamFollower(Suite suite, String client, long seed) {
        this.suite = suite;
        this.client = client;
        this.random = new Random(seed);
        following = CompletableFuture.runAsync(this::follow, thread);
    }

    /** What it has been told so far, in its order. */
    synchronized List<Told> told() {
        return List.copyOf(told);
    }

    /** What it has been told of records. */
    List<Told> toldOfRecords() {
        return told().stream().filter(Told::isOfARecord).toList();
    }

    synchronized int cuts() {
        return cuts;
    }

    @Override
    public void close() {
        ending.countDown();
        try {
            following.join();
        } finally {
            thread.shutdownNow();
        }
    }

    private void follow() {
        try {
            while (!ending.await(0, TimeUnit.SECONDS)) {
                EventSourceReader stream = open();
                boolean ended = ending.await(
                        SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS), TimeUnit.MILLISECONDS);
                stream.close();
                take(stream, ended);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private EventSourceReader open() {
        return await("stream of " + client)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> EventSourceReader.open(
                                URI.create(suite.door() + "/api/v1/events" + (last.isEmpty() ? "?from=beginning" : "")),
                                suite.token(client),
                                last),
                        stream -> true);
    }

    private synchronized void take(EventSourceReader stream, boolean ended) {
        for (String event : stream.data()) {
            try {
                told.add(Told.of(PatientClient.JSON.readTree(event)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(event, e);
            }
        }
        last = stream.lastId();
        cuts += ended ? 0 : 1;
    }
}
