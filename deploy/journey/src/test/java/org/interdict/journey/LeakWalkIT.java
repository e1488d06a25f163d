package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.journey.PartnerSuite.CLIENT;
import static org.interdict.journey.PartnerSuite.SUITE;
import static org.interdict.journey.Told.deeds;
import static org.interdict.journey.Told.ofRecords;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.interdict.journey.Told.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Records are reported over channels at random, corrected, taken out of a channel and taken back. Each partner is told of
 * them by webhook, stream, page and topic: what it may know, what it is to forget, and nothing else.
 */
@ExtendWith(PartnerSuite.class)
class LeakWalkIT {
    /** More by {@code -Dinterdict.partners.records}. */
    private static final int RECORDS = Integer.getInteger("interdict.partners.records", 60);

    private static final long SEED = Long.getLong("interdict.partners.seed", System.nanoTime());
    private static final int CHANGES = 4;

    @Test
    void eachPartnerIsToldWhatItMayKnowByEveryWayAndNothingElse() {
        System.out.printf("Leak walk: %d records by the seed %d%n", RECORDS, SEED);
        try (Audience wco = new Audience("WCO");
                Audience interpol = new Audience("INTERPOL")) {
            List<RecordLife> lives = live();
            for (Audience audience : List.of(wco, interpol)) {
                audience.settle(lives);
                audience.check(lives);
            }
        }
    }

    /** What happens to one record happens among what happens to others. */
    private static List<RecordLife> live() {
        Random random = new Random(SEED);
        List<RecordLife> lives = new ArrayList<>();
        List<RecordLife> open = new ArrayList<>();
        int changes = RECORDS * CHANGES;
        while (lives.size() < RECORDS || changes > 0) {
            if (lives.size() < RECORDS && (open.isEmpty() || random.nextInt(CHANGES + 1) == 0)) {
                RecordLife life = new RecordLife(CLIENT, random, "leak-" + SEED + "/" + lives.size());
                lives.add(life);
                open.add(life);
            } else if (open.isEmpty()) {
                break;
            } else {
                RecordLife life = open.get(random.nextInt(open.size()));
                life.goOn();
                open.removeIf(RecordLife::isOver);
                changes--;
            }
        }
        return lives;
    }

    /** A partner's ears. */
    private static final class Audience implements AutoCloseable {
        private final String channel;
        private final String partner;
        private final Subscriber subscriber;
        private final StreamFollower follower;

        Audience(String channel) {
            this.channel = channel;
            this.partner = channel.equals("WCO") ? "partner-wco" : "partner-interpol";
            // Fails at times, so that what is to be sent again is out of sight by then.
            Random moods = new Random(SEED);
            subscriber = new Subscriber(
                    CLIENT,
                    partner,
                    new WebhookReceiver((id, attempt) -> attempt < 4 && moods.nextInt(4) == 0
                            ? WebhookReceiver.Answer.SERVER_ERROR
                            : WebhookReceiver.Answer.ACCEPTED));
            follower = new StreamFollower(SUITE, partner, SEED);
        }

        /** Waits until both have been told all that they must be. */
        void settle(List<RecordLife> lives) {
            Set<Deed> must = union(lives, RecordLife::toldEver);
            await(partner).atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
                assertThat(deeds(subscriber.told())).as("webhooks").containsAll(must);
                assertThat(deeds(ofThese(follower.toldOfRecords(), lives)))
                        .as("stream")
                        .containsAll(must);
            });
        }

        void check(List<RecordLife> lives) {
            Set<Deed> atOnce = union(lives, RecordLife::toldAtOnce);
            List<Told> topic =
                    ofThese(new TopicPages(SUITE.kafka()).walk("interdict.partner." + partner.substring(8)), lives);
            List<Told> pages = ofThese(new EventPages(CLIENT).walk(partner), lives);
            List<Told> stream = ofThese(follower.toldOfRecords(), lives);
            List<Told> webhooks = ofThese(subscriber.told(), lives);
            assertThat(deeds(pages)).as("pages").isEqualTo(union(lives, RecordLife::toldNow));
            assertThat(deeds(stream)).as("stream").isSubsetOf(atOnce);
            assertThat(deeds(webhooks)).as("webhooks").isSubsetOf(atOnce);
            assertThat(deeds(topic)).as("topic").isSubsetOf(atOnce);
            // The topic is compacted: of each record the last at the least.
            assertThat(deeds(topic)).as("topic").containsAll(lastOf(lives));
            assertThat(stream).as("stream").doesNotHaveDuplicates();
            assertThat(subscriber.receiver().faults()).isEmpty();
            List.of(topic, pages, stream, webhooks).forEach(this::checkContent);
            Wire wire = new Wire(SUITE, CLIENT);
            List.of(topic, pages, stream, webhooks, new EventPages(CLIENT).walk(partner))
                    .forEach(wire::check);
            List.of(stream, webhooks).forEach(told -> checkWithdrawals(lives, told));
            System.out.printf(
                    "Leak walk, %s: %d on the topic, %d on pages, %d on the stream over %d cuts, %d by %d webhooks%n",
                    partner,
                    topic.size(),
                    pages.size(),
                    stream.size(),
                    follower.cuts(),
                    webhooks.size(),
                    subscriber.receiver().attempts());
        }

        private void checkContent(List<Told> told) {
            for (Told event : told) {
                assertThat(event.data().toString())
                        .doesNotContain(RecordLife.SECRET, "narrative", "recordedBy", "\"CO\"");
                if (event.isNotice()) {
                    assertThat(event.data().fieldNames()).toIterable().containsOnly("id", "version", "reason");
                } else {
                    assertThat(event.data().get("channels").toString()).contains(channel);
                }
            }
        }

        /** Whoever has a record that has left its channel, or that was taken back, was told so after all else. */
        private void checkWithdrawals(List<RecordLife> lives, List<Told> told) {
            for (RecordLife life : lives) {
                List<Deed> heard = told.stream()
                        .filter(event -> event.record().equals(life.id()))
                        .map(Told::deed)
                        .toList();
                Set<Deed> must = life.toldNow(channel);
                if (!heard.isEmpty() && !must.isEmpty()) {
                    assertThat(heard.get(heard.size() - 1)).as(life.toString()).isEqualTo(last(must));
                }
                assertThat(heard.stream().map(Deed::version).distinct().toList())
                        .as(life.toString())
                        .isSorted();
            }
        }

        private Set<Deed> lastOf(List<RecordLife> lives) {
            return lives.stream()
                    .map(life -> life.toldAtOnce(channel))
                    .filter(told -> !told.isEmpty())
                    .map(Audience::last)
                    .collect(Collectors.toSet());
        }

        private Set<Deed> union(List<RecordLife> lives, BiFunction<RecordLife, String, Set<Deed>> part) {
            return lives.stream()
                    .flatMap(life -> part.apply(life, channel).stream())
                    .collect(Collectors.toSet());
        }

        private static Deed last(Collection<Deed> deeds) {
            return List.copyOf(deeds).get(deeds.size() - 1);
        }

        private static List<Told> ofThese(List<Told> told, List<RecordLife> lives) {
            return ofRecords(lives.stream().map(RecordLife::id).collect(Collectors.toSet()), told);
        }

        @Override
        public void close() {
            follower.close();
            subscriber.close();
        }
    }
}
