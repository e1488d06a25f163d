package org.interdict.seizures.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.interdict.contracts.events.training.TrainingEventTypes;
import org.interdict.kit.testing.EventSourceReader;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ShortPatience.class)
class SlowReaderApiTest extends DoorTest {
    private static final String TOKEN = Tokens.analyst("PROGRAMME");
    private static final int WRITERS = 3;
    private static final int ROUNDS = 40;

    @TestHTTPResource
    URI root;

    @Inject
    FeedFiller filler;

    @Inject
    FeedWatch watch;

    @Inject
    EventFeed feed;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** 60 MB, where the sockets on both sides hold a few. */
    @Test
    void hangsUpOnAReaderThatTakesNothingAndGoesOnWhereItWas() {
        List<String> written = filledWith(600, 100_000);
        List<String> received = new ArrayList<>();
        String last;
        await().atMost(Duration.ofSeconds(20)).until(() -> watch.taken() == 0);
        try (StreamReader reader = StreamReader.open(events("&from=beginning"), TOKEN, "")) {
            received.add(reader.next().orElseThrow());
            assertThat(watch.taken()).isEqualTo(1);
            await("its place is given back").atMost(Duration.ofSeconds(60)).until(() -> watch.taken() == 0);
            Stream.generate(reader::next)
                    .takeWhile(Optional::isPresent)
                    .forEach(event -> received.add(event.orElseThrow()));
            last = reader.lastId();
        }
        assertThat(received.size()).as("taken before it was hung up on").isLessThan(written.size());
        try (StreamReader reader = StreamReader.open(events(""), TOKEN, last)) {
            while (received.size() < written.size()) {
                received.add(reader.next().orElseThrow());
            }
        }
        assertThat(received).isEqualTo(written);
    }

    @Test
    void isPatientWithAReaderThatTakesSomethingNowAndThen() {
        List<String> written = filledWith(300, 100_000);
        List<String> received = new ArrayList<>();
        try (StreamReader reader = StreamReader.open(events("&from=beginning"), TOKEN, "")) {
            // A little each second, which is less than the patience of the server, for longer than its patience.
            for (int i = 0; i < 5; i++) {
                int until = received.size() + 30;
                while (received.size() < until) {
                    received.add(reader.next().orElseThrow());
                }
                await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
            }
            while (received.size() < written.size()) {
                received.add(reader.next().orElseThrow());
            }
        }
        assertThat(received).isEqualTo(written);
    }

    @Test
    void givesASignOfLifeThoughAllThatComesIsForOthers() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        String other = units.announce("TZ");
        try (EventSourceReader reader = EventSourceReader.open(events("&country=FR"), TOKEN, "")) {
            Future<?> end = writer.submit(() -> {
                while (writing.get()) {
                    filler.fill(other, 5, 10);
                }
            });
            Set<String> signs = new HashSet<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                signs.add(reader.lastId());
                return signs.size() > 3;
            });
            writing.set(false);
            end.get(20, TimeUnit.SECONDS);
            assertThat(reader.data()).isEmpty();
        } finally {
            writing.set(false);
            writer.shutdown();
        }
    }

    @Test
    void findsWhatStandsBehindALongRunThatTheFilterPassesOver() {
        String other = units.announce("TZ");
        String from = "&from=" + EventFeed.cursor(feed.latest());
        filler.fill(other, 400, 10);
        List<String> written = filledWith(1, 10);
        JsonPath page = page(events(from).toString());
        assertThat(page.getList("items.id")).isEqualTo(written);
        try (StreamReader reader = StreamReader.open(events(from), TOKEN, "")) {
            assertThat(reader.next()).contains(written.get(0));
        }
    }

    @Test
    void givesUpAPageAfterAVeryLongRunAndSaysWhereToGoOn() {
        String other = units.announce("TZ");
        for (int i = 0; i < 3; i++) {
            filler.fill(other, 1_000, 10);
        }
        List<String> written = filledWith(3, 10);
        List<Object> walked = new ArrayList<>();
        int pages = 0;
        String next = "";
        while (next != null) {
            JsonPath page = page(events("&from=beginning") + (next.isEmpty() ? "" : "&cursor=" + next));
            walked.addAll(page.getList("items.id"));
            next = page.getString("next");
            pages++;
        }
        assertThat(walked).isEqualTo(written);
        assertThat(pages).isGreaterThan(1);
    }

    @Test
    void losesAndRepeatsNothingThoughReadersAreCutWhileOthersWrite() throws Exception {
        long seed = clock.millis();
        System.out.println("losesAndRepeatsNothingThoughReadersAreCutWhileOthersWrite: seed " + seed);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(seed + i);
                writers.add(threads.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        filler.fill(unit, 1 + random.nextInt(8), random.nextInt(2_000));
                    }
                }));
            }
            List<Future<List<String>>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Random random = new Random(seed + WRITERS + i);
                readers.add(threads.submit(() -> readAndBeCut(writers, random)));
            }
            for (Future<?> writer : writers) {
                writer.get(2, TimeUnit.MINUTES);
            }
            List<String> written = inOrder();
            assertThat(written).hasSizeGreaterThan(WRITERS * ROUNDS);
            for (Future<List<String>> reader : readers) {
                assertThat(reader.get(2, TimeUnit.MINUTES)).as("seed %d", seed).isEqualTo(written);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** From the beginning, each time after the last cursor that it has, until all that was written is read. */
    private List<String> readAndBeCut(List<Future<?>> writers, Random random) {
        List<String> received = new ArrayList<>();
        String last = "";
        while (writers.stream().anyMatch(writer -> !writer.isDone())
                || received.size() < inOrder().size()) {
            try (StreamReader reader = StreamReader.open(events("&from=beginning"), TOKEN, last)) {
                int few = 1 + random.nextInt(60);
                for (int i = 0; i < few && received.size() < inOrder().size(); i++) {
                    received.add(reader.next().orElseThrow());
                }
                last = reader.lastId();
            }
        }
        return received;
    }

    private List<String> inOrder() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select event_id from feed_event
                         where type = :type and :unit = any(units)
                         order by position
                        """)
                .bind("type", TrainingEventTypes.HELD)
                .bind("unit", unit)
                .mapTo(String.class)
                .list());
    }

    private List<String> filledWith(int events, int length) {
        List<String> written = new ArrayList<>();
        while (written.size() < events) {
            written.addAll(filler.fill(unit, Math.min(20, events - written.size()), length));
        }
        return written;
    }

    private URI events(String query) {
        return root.resolve("/api/v1/events?unit=" + unit + "&types=" + TrainingEventTypes.HELD + query);
    }

    private static JsonPath page(String uri) {
        return as(TOKEN).get(uri).then().statusCode(200).extract().jsonPath();
    }
}
