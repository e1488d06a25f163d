package org.interdict.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;

/** Posts at a steady rate, and once a second one more on a day of its own, to see when the figures count it. */
final class SteadyMeasurement {
    private static final int PER_SECOND = 100;
    private static final int CONNECTIONS = 64;
    private static final LocalDate FIRST_DAY = LocalDate.of(1991, 1, 1);
    private static final int DAYS = 10_000;
    private static final int LONGEST_LAG_SECONDS = 30;

    private final int port;
    private final Tokens tokens;
    private final Posting posting;
    private final Figures figures;
    private final String run;
    private final Histogram lag = new Histogram(TimeUnit.MINUTES.toMicros(2), 3);
    private final AtomicReference<String> lost = new AtomicReference<>("");
    private Posting.Result result = new Posting.Result(new Histogram(3), 1);

    SteadyMeasurement(int port, Tokens tokens, Posting posting, Figures figures, String run) {
        this.port = port;
        this.tokens = tokens;
        this.posting = posting;
        this.figures = figures;
        this.run = run;
    }

    void run(int seconds) throws InterruptedException {
        Thread sampler = new Thread(() -> sample(seconds), "lag");
        sampler.start();
        result = posting.steady(run + "/s00", CONNECTIONS, seconds, PER_SECOND);
        sampler.join(TimeUnit.SECONDS.toMillis(LONGEST_LAG_SECONDS + 60L));
    }

    private void sample(int seconds) {
        try (Wire wire = new Wire(port)) {
            long begin = System.nanoTime();
            for (int i = 0; i < seconds && i < DAYS; i++) {
                TimeUnit.NANOSECONDS.sleep(begin + TimeUnit.SECONDS.toNanos(i) - System.nanoTime());
                String day = FIRST_DAY.plusDays(i).toString();
                long before = figures.seizures(day, day);
                if (posting.isRecorded(wire.post(tokens.steward(), sentinel(i, day)))) {
                    double counted = figures.until(day, day, before + 1, 5, LONGEST_LAG_SECONDS);
                    lag.recordValue((long) (counted * 1e6));
                }
            }
        } catch (IOException | RuntimeException | InterruptedException e) {
            lost.set("the figures were no longer sampled: " + e.getMessage());
        }
    }

    private byte[] sentinel(int number, String day) {
        return """
                {"unit":"MU-NATIONAL","reference":"%s/lag/%d","seizedOn":"%s","channels":["WCO","INTERPOL"],\
                "items":[{"commodity":"HEROIN","quantity":{"value":1.5,"unit":"kg"}}]}""".formatted(run, number, day).getBytes(StandardCharsets.US_ASCII);
    }

    List<String> table() {
        return List.of(
                "Posts at %d per second for %.0f s, latency from the time at which each was due"
                        .formatted(PER_SECOND, result.seconds()),
                line("answered, ms", result.latency())
                        + String.format(Locale.ROOT, "   (%.1f per second)", result.perSecond()),
                line("figures behind, ms", lag) + String.format(Locale.ROOT, "   (%d samples)", lag.getTotalCount()),
                lost.get());
    }

    private static String line(String name, Histogram micros) {
        return String.format(
                Locale.ROOT,
                "  %-20s p50 %.1f   p99 %.1f   max %.1f",
                name,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }
}
