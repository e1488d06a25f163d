package org.interdict.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Seizures posted one by one over several connections, and what became of them. */
final class Posting {
    static final int YEAR = 2023;

    private final int port;
    private final Tokens tokens;
    private final Consumer<String> answered;
    private final Queue<UUID> recorded = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicLong> refused = new ConcurrentSkipListMap<>();

    Posting(int port, Tokens tokens) {
        this(port, tokens, id -> {});
    }

    /** @param answered is told of each record as soon as its answer has been read */
    Posting(int port, Tokens tokens, Consumer<String> answered) {
        this.port = port;
        this.tokens = tokens;
        this.answered = answered;
    }

    /** Each connection posts the next as soon as it has its answer. */
    Result flatOut(String prefix, int connections, int seconds) throws InterruptedException {
        return run(prefix, connections, seconds, 0);
    }

    /** At this rate whatever the answers do: what has to wait for a connection is late, and its latency says so. */
    Result steady(String prefix, int connections, int seconds, int perSecond) throws InterruptedException {
        return run(prefix, connections, seconds, perSecond);
    }

    private Result run(String prefix, int connections, int seconds, int perSecond) throws InterruptedException {
        Histogram latency = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(5), 3);
        CountDownLatch ended = new CountDownLatch(connections);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        AtomicLong next = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        try {
            for (int i = 0; i < connections; i++) {
                SampleSeizures samples = new SampleSeizures(prefix + "/" + (100 + i), Spread.ofYear(YEAR));
                threads.execute(() -> {
                    try (Wire wire = new Wire(port)) {
                        post(wire, samples, latency, next, begin, end, perSecond);
                    } catch (IOException | RuntimeException e) {
                        count("broken off: " + e.getMessage());
                    } catch (InterruptedException e) {
                        count("interrupted");
                    } finally {
                        ended.countDown();
                    }
                });
            }
            if (!ended.await(seconds + 90L, TimeUnit.SECONDS)) {
                count("unanswered after 90 seconds");
            }
            return new Result(latency, (System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private void post(
            Wire wire, SampleSeizures samples, Histogram latency, AtomicLong next, long begin, long end, int perSecond)
            throws IOException, InterruptedException {
        while (true) {
            long due = System.nanoTime();
            if (perSecond > 0) {
                due = begin + next.getAndIncrement() * TimeUnit.SECONDS.toNanos(1) / perSecond;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            }
            if (due >= end) {
                return;
            }
            if (isRecorded(wire.post(tokens.steward(), samples.next()))) {
                latency.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
            }
        }
    }

    boolean isRecorded(Wire.Answer answer) {
        if (answer.status() != 201) {
            count("answered " + answer.status());
            return false;
        }
        answered.accept(answer.id());
        recorded.add(UUID.fromString(answer.id()));
        return true;
    }

    private void count(String what) {
        refused.computeIfAbsent(what, w -> new AtomicLong()).incrementAndGet();
    }

    /** The ids of all that were answered with 201 so far. */
    Queue<UUID> recorded() {
        return recorded;
    }

    /** What was not answered with 201, and how often. */
    Map<String, Long> refused() {
        Map<String, Long> counts = new TreeMap<>();
        refused.forEach((what, count) -> counts.put(what, count.get()));
        return counts;
    }

    /** @param latency in microseconds */
    record Result(Histogram latency, double seconds) {
        double perSecond() {
            return latency.getTotalCount() / seconds;
        }

        double millis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1_000.0;
        }
    }
}
