package org.interdict.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Posts at one rate, messages to Kafka alone at the same, and what the readers have of both. */
final class EventPhase {
    private static final int LONGEST_SECONDS = 60;

    /** What the project holds itself to. */
    private static final double MARK = 3;

    private final Suite suite;
    private final Tokens tokens;
    private final KafkaPeer kafka;
    private final TopicReader topic;
    private final List<Arrivals> readers;
    private final List<String> faults = new ArrayList<>();

    /** @param readers of the product's events, the reader of its topic first */
    EventPhase(Suite suite, Tokens tokens, KafkaPeer kafka, TopicReader topic, List<Arrivals> readers) {
        this.suite = suite;
        this.tokens = tokens;
        this.kafka = kafka;
        this.topic = topic;
        this.readers = readers;
    }

    List<String> faults() {
        return faults;
    }

    /** The table of what was measured. */
    List<String> run(String title, String prefix, int connections, int seconds, int perSecond)
            throws InterruptedException {
        Map<String, Long> answered = new ConcurrentHashMap<>();
        Posting posting = new Posting(suite.gateway(), tokens, id -> answered.put(id, System.nanoTime()));
        Processors processors = new Processors(suite);
        CompletableFuture<Map<String, Long>> peer =
                CompletableFuture.supplyAsync(() -> sendToKafka(seconds, perSecond));
        Posting.Result posts = posting.steady(prefix, connections, seconds, perSecond);
        Map<String, Long> sent = peer.join();
        String used = processors.used();

        List<Delays> delays = new ArrayList<>();
        kafka.arrivals().missing(sent.keySet(), LONGEST_SECONDS);
        delays.add(kafka.arrivals().delays(sent));
        for (Arrivals reader : readers) {
            long missing = reader.missing(answered.keySet(), LONGEST_SECONDS);
            if (missing > 0) {
                faults.add("%s: %d of %d events had not come after %d s"
                        .formatted(reader.reader(), missing, answered.size(), LONGEST_SECONDS));
            }
            delays.add(reader.delays(answered));
        }
        posting.refused().forEach((what, times) -> faults.add("not recorded: " + what + ", " + times + " times"));
        return table(title, posts, delays, used);
    }

    private Map<String, Long> sendToKafka(int seconds, int perSecond) {
        try {
            return kafka.send(Math.max(100, topic.averageSize()), seconds, perSecond);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param delays of Kafka alone first, then of the topic */
    private static List<String> table(String title, Posting.Result posts, List<Delays> delays, String used) {
        List<String> table = new ArrayList<>();
        table.add(Delays.heading(title));
        delays.forEach(each -> table.add(each.line()));
        table.add(String.format(
                Locale.ROOT,
                "  p99 of the reader of the topic is %.1f times Kafka's own   mark: %.0f times",
                delays.get(1).millis(99) / delays.get(0).millis(99),
                MARK));
        table.add(String.format(
                Locale.ROOT,
                "  the answers themselves: p50 %.1f ms, p99 %.1f ms from when each post was due (%.1f per second)",
                posts.millis(50),
                posts.millis(99),
                posts.perSecond()));
        table.add("  processors used: " + used);
        table.add("");
        return table;
    }
}
