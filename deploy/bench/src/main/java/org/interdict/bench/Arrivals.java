package org.interdict.bench;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** When each thing that was sent on its way came to one reader for the first time. One clock tells both ends. */
final class Arrivals {
    private final String reader;
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();

    Arrivals(String reader) {
        this.reader = reader;
    }

    String reader() {
        return reader;
    }

    void arrive(String id, long nanos) {
        arrived.putIfAbsent(id, nanos);
    }

    /** How many of these have not come, after waiting for them at most so long. */
    long missing(Set<String> sent, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long missing = missing(sent);
        while (missing > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
            missing = missing(sent);
        }
        return missing;
    }

    private long missing(Set<String> sent) {
        return sent.stream().filter(id -> !arrived.containsKey(id)).count();
    }

    /** What came before it was known to be sent took no time. */
    Delays delays(Map<String, Long> sent) {
        Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(10), 3);
        long early = 0;
        for (Map.Entry<String, Long> each : sent.entrySet()) {
            Long at = arrived.get(each.getKey());
            if (at != null) {
                early += at < each.getValue() ? 1 : 0;
                micros.recordValue(TimeUnit.NANOSECONDS.toMicros(Math.max(0, at - each.getValue())));
            }
        }
        return new Delays(reader, micros, early);
    }
}
