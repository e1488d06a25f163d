package org.interdict.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * How long things took to one reader.
 *
 * @param early how many were there before their answer had been read
 */
record Delays(String reader, Histogram micros, long early) {
    static String heading(String title) {
        return String.format(Locale.ROOT, "%-46s %8s %8s %8s %8s %8s", title, "p50", "p95", "p99", "max", "events");
    }

    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }

    String line() {
        return String.format(
                        Locale.ROOT,
                        "  %-44s %8.1f %8.1f %8.1f %8.1f %8d",
                        reader,
                        millis(50),
                        millis(95),
                        millis(99),
                        micros.getMaxValue() / 1e3,
                        micros.getTotalCount())
                + (early == 0 ? "" : "   (" + early + " before their answer, counted as 0)");
    }
}
