package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.journey.PartnerSuite.CLIENT;
import static org.interdict.journey.PartnerSuite.SUITE;
import static org.interdict.journey.Told.ids;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interdict.journey.Told.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Readers over bad lines. */
@ExtendWith(PartnerSuite.class)
class StreamIT {
    /** More by {@code -Dinterdict.partners.readers} and {@code -Dinterdict.partners.seconds}. */
    private static final int READERS = Integer.getInteger("interdict.partners.readers", 5);

    private static final int SECONDS = Integer.getInteger("interdict.partners.seconds", 15);
    private static final long SEED = Long.getLong("interdict.partners.seed", System.nanoTime());
    /** All of one channel. */
    private static final List<String> CLIENTS = List.of("partner-wco", "officer-other", "analyst-wco");

    @Test
    void areToldOfEverythingOnceHoweverOftenTheirLinesAreCut() {
        System.out.printf("Streams: %d readers, %d s, by the seed %d%n", READERS, SECONDS, SEED);
        List<StreamFollower> followers = new ArrayList<>();
        try {
            IntStream.range(0, READERS)
                    .mapToObj(i -> new StreamFollower(SUITE, CLIENTS.get(i % CLIENTS.size()), SEED + i))
                    .forEach(followers::add);
            List<RecordLife> lives = live();
            for (int i = 0; i < READERS; i++) {
                StreamFollower follower = followers.get(i);
                List<Told> now = new EventPages(CLIENT).walk(CLIENTS.get(i % CLIENTS.size()));
                Set<Deed> back = backInSight(lives);
                List<String> must = ids(now.stream()
                        .filter(event -> !back.contains(event.deed()))
                        .toList());
                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(() -> assertThat(ids(follower.told())).containsAll(must));
                List<String> told = ids(follower.told());
                assertThat(told).doesNotHaveDuplicates();
                // What is still in sight is in the order of the pages.
                List<String> still = new ArrayList<>(told);
                still.retainAll(new HashSet<>(ids(now)));
                List<String> pages = new ArrayList<>(ids(now));
                pages.retainAll(new HashSet<>(told));
                assertThat(still).isEqualTo(pages);
            }
            System.out.printf(
                    "Streams: %d events to each reader, %d cuts%n",
                    followers.get(0).told().size(),
                    followers.stream().mapToInt(StreamFollower::cuts).sum());
        } finally {
            followers.forEach(StreamFollower::close);
        }
    }

    private static List<RecordLife> live() {
        Random random = new Random(SEED);
        List<RecordLife> lives = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        while (System.nanoTime() < end) {
            RecordLife life = new RecordLife(CLIENT, random, "stream-" + SEED + "/" + lives.size());
            lives.add(life);
            for (int change = random.nextInt(3); change > 0 && !life.isOver(); change--) {
                life.goOn();
            }
        }
        return lives;
    }

    /** What pages tell again since its record came back into a channel, and the stream may have passed over before. */
    private static Set<Deed> backInSight(List<RecordLife> lives) {
        return lives.stream()
                .flatMap(life -> {
                    Set<Deed> told = new HashSet<>(life.toldNow("WCO"));
                    told.removeAll(life.toldEver("WCO"));
                    return told.stream();
                })
                .collect(Collectors.toSet());
    }
}
