package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.journey.PartnerSuite.CLIENT;
import static org.interdict.journey.PartnerSuite.SUITE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Readers over bad lines. */
@ExtendWith(PartnerSuite.class)
class StreamIT {
    /** More by {@code -Dinterdict.partners.readers} and {@code -Dinterdict.partners.seconds}. */
    private static final int READERS = Integer.getInteger("interdict.partners.readers", 5);

    private static final int SECONDS = Integer.getInteger("interdict.partners.seconds", 15);
    private static final long SEED = Long.getLong("interdict.partners.seed", System.nanoTime());
    private static final List<String> CLIENTS = List.of("partner-wco", "officer-other", "analyst-wco");

    @Test
    void areToldOfEverythingOnceHoweverOftenTheirLinesAreCut() {
        System.out.printf("Streams: %d readers, %d s, by the seed %d%n", READERS, SECONDS, SEED);
        List<StreamFollower> followers = new ArrayList<>();
        try {
            IntStream.range(0, READERS)
                    .mapToObj(i -> new StreamFollower(SUITE, CLIENTS.get(i % CLIENTS.size()), SEED + i))
                    .forEach(followers::add);
            Random random = new Random(SEED);
            long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            for (int record = 0; System.nanoTime() < end; record++) {
                RecordLife life = new RecordLife(CLIENT, random, "stream-" + SEED + "/" + record);
                for (int change = random.nextInt(3); change > 0 && !life.isOver(); change--) {
                    life.goOn();
                }
            }
            EventPages pages = new EventPages(CLIENT);
            for (int i = 0; i < READERS; i++) {
                StreamFollower follower = followers.get(i);
                List<String> now = ids(pages.walk(CLIENTS.get(i % CLIENTS.size())));
                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(() -> assertThat(ids(follower.told())).containsAll(now));
                List<String> told = ids(follower.told());
                assertThat(told).doesNotHaveDuplicates();
                // What has left the reader's sight since is on no page any more; what is, is in the order of the
                // stream.
                List<String> still = new ArrayList<>(told);
                still.retainAll(new HashSet<>(now));
                assertThat(still).isEqualTo(now);
            }
            System.out.printf(
                    "Streams: %d events to each reader, %d cuts%n",
                    followers.get(0).told().size(),
                    followers.stream().mapToInt(StreamFollower::cuts).sum());
        } finally {
            followers.forEach(StreamFollower::close);
        }
    }

    private static List<String> ids(List<Told> told) {
        return told.stream().map(Told::id).toList();
    }
}
